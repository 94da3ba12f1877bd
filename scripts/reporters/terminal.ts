import type { Problem } from '../../src/report/problem.ts';

/** Problems as a person meets them in a terminal: where, level, code; what; what to do. In the order of files and lines. */
export function terminal(problems: readonly Problem[]): string {
  const sorted = [...problems].sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : (a.line ?? 0) - (b.line ?? 0),
  );
  const blocks = sorted.map(({ code, level, file, line, column, message, hint }) => {
    const place = [file, line, column].filter((part) => part !== undefined).join(':');
    return `${place}  ${level === 'error' ? '错误' : '提醒'}  ${code}\n  ${message}\n  ${hint}\n  说明：/contribute/errors/#${code}`;
  });
  const errors = problems.filter((problem) => problem.level === 'error').length;
  const files = new Set(problems.map((problem) => problem.file)).size;
  const count = `共 ${errors} 个错误、${problems.length - errors} 个提醒（${files} 个文件）。`;
  return [...blocks, count].join('\n\n');
}
