import { SOURCES } from '../report/catalogue.ts';
import { blockText } from '../report/passages.ts';
import type { Code, Problem } from '../report/problem.ts';
import type { Archive } from './archive.ts';

/** How a character is named: U+202E. */
const nameOf = (sign: string) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/**
 * Problems for characters that a reader cannot see, in what is published and in what people write. What stands only in a source's unpublished lines
 * is left alone: it is kept as it was captured.
 * @param pattern one character, with the flags `gu`.
 */
export function hiddenCharacters(
  archive: Archive,
  code: Code,
  level: Problem['level'],
  pattern: RegExp,
  what: string,
): Problem[] {
  const problems: Problem[] = [];
  for (const { about, blocks } of archive.reports) {
    const source = about.witnesses[0]?.source ?? '';
    const lines = archive.lines.get(source) ?? [];
    for (const block of blocks) {
      const signs = new Set((block.number + blockText(block)).match(pattern) ?? []);
      for (const sign of signs) {
        let line = block.lines[0];
        while (line < block.lines[1] && !lines[line - 1]?.includes(sign)) line++;
        const at = lines[line - 1]?.indexOf(sign) ?? -1;
        const column = at < 0 ? undefined : [...(lines[line - 1] as string).slice(0, at)].length + 1;
        const near = lines[line - 1]?.slice(Math.max(0, at - 4), at + 5).replaceAll(pattern, '') ?? '';
        problems.push({
          code,
          level,
          file: SOURCES + source,
          line,
          column,
          message: `发布的正文里有${what} ${nameOf(sign)}（在“${near}”中间）。`,
          hint: `来源不能改：请在报告的 about.yml 里加一条更正去掉它，find 从来源的第 ${line} 行复制（连同看不见的字符），reason 写“去掉看不见的字符”。`,
        });
      }
    }
  }
  for (const { path, text } of archive.written) {
    const first = new Map<string, number>();
    for (const match of text.matchAll(pattern)) if (!first.has(match[0])) first.set(match[0], match.index);
    for (const [sign, at] of first) {
      problems.push({
        code,
        level,
        file: path,
        line: text.slice(0, at).split('\n').length,
        message: `有${what} ${nameOf(sign)}。`,
        hint: '请删去；npm run check -- --fix 会替你删。',
        fix: { erase: [sign] },
      });
    }
  }
  return problems;
}
