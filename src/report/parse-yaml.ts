import { isNode, LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Problem } from './problem.ts';

/** What a schema issue says to a contributor. The one place where schema errors are worded. */
function word(issue: z.core.$ZodIssue, field: string): { code: string; message: string; hint: string } {
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'field-unknown',
        message: `多了不认识的字段：${issue.keys.join('、')}。`,
        hint: '请检查拼写，或删除它；可用的字段见 CONTRIBUTING。',
      };
    case 'invalid_type':
      return issue.input === undefined
        ? { code: 'field-missing', message: `缺少字段 ${field}。`, hint: '请补上这个字段；写法可参照别的报告。' }
        : {
            code: 'field-type',
            message: `字段 ${field} 的类型不对，应为 ${issue.expected}。`,
            hint: '请照别的报告的写法改。',
          };
    case 'invalid_value':
      return {
        code: 'field-value',
        message: `字段 ${field} 的值不在可选范围内。`,
        hint: `可选：${issue.values.map(String).join('、')}。`,
      };
    default:
      return {
        code: 'field-value',
        message: `字段 ${field} 的值不合要求（${issue.message}）。`,
        hint: '请照别的报告的写法改。',
      };
  }
}

/**
 * Reads a YAML text and holds it against a schema. Collects every problem instead of stopping at the first, each with its 1-based line.
 * Aliases and merge keys are refused (a few lines of them can grow without bound), custom tags give nothing but their plain value.
 * @returns the data when there are no problems, else `undefined`.
 */
export function parseYaml<T extends z.ZodType>(
  text: string,
  file: string,
  schema: T,
): { data: z.output<T> | undefined; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
  });
  const problems: Problem[] = document.errors.map((error) => ({
    code: 'yaml-syntax',
    level: 'error',
    file,
    line: lines.linePos(error.pos[0]).line,
    message: `YAML 写法有误：${error.message.split('\n')[0]}`,
    hint: '请检查缩进、冒号后的空格与引号是否成对。',
  }));
  if (problems.length) return { data: undefined, problems };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    problems.push({
      code: 'yaml-alias',
      level: 'error',
      file,
      message: '不能使用 YAML 的别名（& 与 *）。',
      hint: '请直接写出内容。',
    });
    return { data: undefined, problems };
  }
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data, problems };
  for (const issue of result.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    let at: number | undefined;
    for (let depth = path.length; depth >= 0 && at === undefined; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) at = node.range[0];
    }
    problems.push({
      level: 'error',
      file,
      line: at === undefined ? 1 : lines.linePos(at).line,
      ...word(issue, path.join('.') || '（整个文件）'),
    });
  }
  return { data: undefined, problems };
}
