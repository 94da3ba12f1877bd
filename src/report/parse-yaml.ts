import { type Document, isMap, isNode, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import type { Code, Fix, Problem } from './problem.ts';

/** What is wrong with a value of the right type. A schema's own message counts when it is Chinese. */
function valueFault(issue: z.core.$ZodIssue): string {
  if (/\p{Script=Han}/u.test(issue.message)) return `的值不合要求：${issue.message}`;
  switch (issue.code) {
    case 'too_small':
      if (issue.origin === 'string') return '是空的';
      return issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `最多只能有 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`;
    case 'invalid_format':
      return issue.format === 'url' ? '不是网址（要以 http:// 或 https:// 开头）' : '的写法不对';
    default:
      return '的值不合要求';
  }
}

/** What a schema issue says to a contributor. The one place where schema errors are worded. */
function word(issue: z.core.$ZodIssue, field: string): { code: Code; message: string; hint: string; fix?: Fix } {
  if (issue.input === undefined && issue.code !== 'unrecognized_keys')
    return { code: 'field-missing', message: `缺少字段 ${field}。`, hint: '请补上这个字段；写法可参照别的报告。' };
  switch (issue.code) {
    case 'unrecognized_keys':
      return {
        code: 'field-unknown',
        message: `多了不认识的字段：${issue.keys.join('、')}。`,
        hint: '请检查拼写，或删除它；可用的字段见 CONTRIBUTING。',
      };
    case 'invalid_type':
      return {
        code: 'field-type',
        message: `字段 ${field} 的类型不对，应为 ${issue.expected}。`,
        hint:
          issue.expected === 'string' && typeof issue.input === 'number'
            ? `请加上引号：'${issue.input}'。`
            : '请照别的报告的写法改。',
        ...(issue.expected === 'string' && Number.isSafeInteger(issue.input)
          ? {
              fix: {
                at: issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key)),
                to: String(issue.input),
              },
            }
          : {}),
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
        message: `字段 ${field} ${valueFault(issue)}。`,
        hint: '请照别的报告的写法改；各字段的写法见 CONTRIBUTING。',
      };
  }
}

/** What the parser's codes mean to a contributor; all else is a mistake of indents, colons or quotation marks. */
const SYNTAX: Record<string, string> = {
  BAD_INDENT: '缩进与上下文不齐',
  TAB_AS_INDENT: '缩进用了制表符，应为空格',
  DUPLICATE_KEY: '同一个字段写了两次',
  MISSING_CHAR: '少了一个引号、括号或冒号',
  MULTIPLE_DOCS: '文件里有几份文档（---），只能有一份',
  BLOCK_AS_IMPLICIT_KEY: '冒号的位置不对（文字里有冒号时，整段要加引号）',
  MULTILINE_IMPLICIT_KEY: '字段名后面少了冒号，或少了引号',
};

type Path = readonly (string | number)[];

/** Offset of a field's name, or of a list's item; of what holds it where it does not exist. */
function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents;
  let at = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(key) === String(step));
      if (!pair) break;
      if (isNode(pair.key) && pair.key.range) at = pair.key.range[0];
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node) && node.range) at = node.range[0];
    } else break;
  }
  return at;
}

/** The value of a YAML text, or what keeps it from being read. The parser itself refuses what is nested so deeply that it would not come back. */
function read(
  text: string,
  lines: LineCounter,
  file: string,
): { document: Document; value: unknown; problems: Problem[] } {
  const problems: Problem[] = [];
  const fail = (code: Code, line: number, message: string, hint: string) =>
    problems.push({ code, level: 'error', file, line, message, hint });
  const document = parseDocument(text, {
    lineCounter: lines,
    strict: true,
    uniqueKeys: true,
    merge: false,
    version: '1.2',
    logLevel: 'error',
  });
  const seen = new Set<number>();
  for (const { code, pos } of document.errors) {
    const { line } = lines.linePos(pos[0]);
    const what = `YAML 写法有误：${SYNTAX[code] ?? '这一行读不懂'}。`;
    // one slip often makes the parser stumble several times
    if (!seen.has(line)) fail('yaml-syntax', line, what, '请检查缩进、冒号后的空格与引号是否成对。');
    seen.add(line);
  }
  if (problems.length) return { document, value: undefined, problems };
  visit(document, {
    Alias(_, { range }) {
      fail('yaml-alias', lines.linePos(range?.[0] ?? 0).line, '不能使用 YAML 的别名（& 与 *）。', '请直接写出内容。');
      return visit.BREAK;
    },
  });
  const value: unknown = problems.length ? undefined : document.toJS({ maxAliasCount: 0 });
  if (problems.length === 0 && (value === null || value === undefined))
    fail('yaml-empty', 1, '文件不存在，或是空的。', '请补上内容；写法可参照同类的文件。');
  return { document, value, problems };
}

/**
 * Reads a YAML text and holds it against a schema. Collects every problem instead of stopping at the first, each with its 1-based line.
 * Aliases and merge keys are refused (a few lines of them can grow without bound), custom tags give nothing but their plain value.
 * @returns the data when there are no problems, else `undefined`; `value` is what the file says as plain data, whether it fits the schema or not (`undefined`
 * when it is no YAML); `lineOf` gives the line of a field for later messages.
 */
export function parseYaml<T extends z.ZodType>(
  text: string,
  file: string,
  schema: T,
): { data: z.output<T> | undefined; value: unknown; problems: Problem[]; lineOf(...path: Path): number } {
  const lines = new LineCounter();
  const { document, value, problems } = read(text, lines, file);
  const lineOf = (...path: Path) => lines.linePos(offsetOf(document, path)).line;
  if (problems.length) return { data: undefined, value: undefined, problems, lineOf };
  const result = schema.safeParse(value, { reportInput: true });
  if (result.success) return { data: result.data, value, problems, lineOf };
  for (const issue of result.error.issues) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    const extra = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
    problems.push({
      level: 'error',
      file,
      line: lineOf(...path, ...extra),
      ...word(issue, path.join('.') || '（整个文件）'),
    });
  }
  return { data: undefined, value, problems, lineOf };
}
