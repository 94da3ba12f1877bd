import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseYaml } from '../../src/report/parse-yaml.ts';

const schema = z.strictObject({
  title: z.string().min(1),
  kind: z.enum(['summary', 'plan']),
  region: z.strictObject({ code: z.string() }).optional(),
  corrections: z.array(z.strictObject({ find: z.string(), line: z.int().optional() })).default([]),
});
const FILE = 'about.yml';
const read = (text: string) => parseYaml(text, FILE, schema);
const told = (text: string) => read(text).problems.map(({ code, line, message }) => `${line} ${code} ${message}`);
const SOUND = 'title: 教育局工作要点\nkind: plan\n';

describe('a sound file', () => {
  it('gives its data', () => {
    expect(read(SOUND)).toMatchObject({
      data: { title: '教育局工作要点', kind: 'plan', corrections: [] },
      problems: [],
    });
  });

  it('may have a BOM and CRLF', () => {
    expect(read(`\ufeff${SOUND.replaceAll('\n', '\r\n')}`).data?.title).toBe('教育局工作要点');
  });

  it('takes dates and yes for what they are written as', () => {
    expect(read('title: 2019-01-01\nkind: plan').data?.title).toBe('2019-01-01');
    expect(read('title: yes\nkind: plan').data?.title).toBe('yes');
  });
});

describe('problems with fields', () => {
  it.each([
    ['a missing field', 'title: 甲\n', ['1 field-missing 缺少字段 kind。']],
    ['a missing field inside another', `${SOUND}region:\n  {}\n`, ['3 field-missing 缺少字段 region.code。']],
    ['an unknown field', `${SOUND}tittle: 甲\n`, ['3 field-unknown 多了不认识的字段：tittle。']],
    [
      'an unknown field inside a list',
      `${SOUND}corrections:\n  - find: 甲\n    why: 乙\n`,
      ['5 field-unknown 多了不认识的字段：why。'],
    ],
    ['another type', `${SOUND}region:\n  code: 420102\n`, ['4 field-type 字段 region.code 的类型不对，应为 string。']],
    ['a value that is none of those', 'title: 甲\nkind: 计划\n', ['2 field-value 字段 kind 的值不在可选范围内。']],
    ['no mapping at all', '- 甲\n', ['1 field-type 字段 （整个文件） 的类型不对，应为 object。']],
    ['a merge key', `${SOUND}<<: {a: 1}\n`, ['3 field-unknown 多了不认识的字段：<<。']],
    ['__proto__', `${SOUND}__proto__: {kind: x}\n`, ['3 field-unknown 多了不认识的字段：__proto__。']],
    [
      'several at once',
      'title: ""\nkind: 1\nfoo: 1\ncorrections:\n  - find: 甲\n  - line: 3\n',
      [
        '1 field-value 字段 title 是空的。',
        '2 field-value 字段 kind 的值不在可选范围内。',
        '6 field-missing 缺少字段 corrections.1.find。',
        '3 field-unknown 多了不认识的字段：foo。',
      ],
    ],
  ])('%s', (_, text, problems) => {
    expect(told(text)).toEqual(problems);
    expect(read(text).data).toBeUndefined();
  });

  it.each([
    [z.array(z.string()).min(1), '[]', '至少要有 1 项'],
    [z.array(z.string()).max(1), '[甲, 乙]', '最多只能有 1 项'],
    [z.int().min(1949), '1899', '不能小于 1949'],
    [z.int().max(2100), '2200', '不能大于 2100'],
    [z.string().regex(/^\d{6}$/), 'abc', '的写法不对'],
    [z.string().regex(/^甲$/, '只能写甲'), 'abc', '的值不合要求：只能写甲'],
    [z.url({ protocol: /^https?$/ }), 'abc', '不是网址（要以 http:// 或 https:// 开头）'],
    [z.tuple([z.int(), z.int()]), '[1]', '至少要有 2 项'],
  ])('are worded in Chinese: %#', (field, value, fault) => {
    const [problem] = parseYaml(`a: ${value}`, FILE, z.strictObject({ a: field })).problems;
    expect(problem).toMatchObject({ code: 'field-value', line: 1, message: `字段 a ${fault}。` });
  });

  it('say how to write a code that must be text', () => {
    expect(read(`${SOUND}region:\n  code: 420102\n`).problems[0]?.hint).toBe("请加上引号：'420102'。");
  });

  it('name the choices', () => {
    expect(read('title: 甲\nkind: 计划\n').problems[0]?.hint).toBe('可选：summary、plan。');
  });
});

describe('problems with YAML', () => {
  it.each([
    ['an empty file', '', ['1 yaml-empty 文件不存在，或是空的。']],
    ['nothing but a comment', '# 待写\n', ['1 yaml-empty 文件不存在，或是空的。']],
    ['a field twice', `${SOUND}title: 乙\n`, ['3 yaml-syntax YAML 写法有误：同一个字段写了两次。']],
    ['a tab', 'title: 甲\n\tkind: plan\n', ['2 yaml-syntax YAML 写法有误：缩进用了制表符，应为空格。']],
    ['an open quotation mark', 'title: "甲\n', ['2 yaml-syntax YAML 写法有误：少了一个引号、括号或冒号。']],
    [
      'a colon inside a value',
      'title: 甲: 乙\n',
      ['1 yaml-syntax YAML 写法有误：冒号的位置不对（文字里有冒号时，整段要加引号）。'],
    ],
    [
      'a missing blank after a colon',
      'title: 甲\nkind:plan\n',
      ['2 yaml-syntax YAML 写法有误：少了一个引号、括号或冒号。'],
    ],
    ['two documents', `${SOUND}---\n${SOUND}`, ['3 yaml-syntax YAML 写法有误：文件里有几份文档（---），只能有一份。']],
    ['an alias', 'title: &a 甲\nkind: *a\n', ['2 yaml-alias 不能使用 YAML 的别名（& 与 *）。']],
  ])('%s', (_, text, problems) => {
    expect(told(text)).toEqual(problems);
    expect(read(text).data).toBeUndefined();
  });

  it('an alias that would grow without bound is refused and not followed', () => {
    const bomb = Array.from(
      { length: 30 },
      (_, level) => `k${level}: &k${level} [${`*k${level - 1},`.repeat(level && 9)}甲]`,
    );
    expect(told(bomb.join('\n'))).toEqual(['2 yaml-alias 不能使用 YAML 的别名（& 与 *）。']);
  });

  it('nesting without end is refused', () => {
    expect(read(`title: ${'['.repeat(50_000)}`).problems.map(({ code }) => code)).toContain('yaml-syntax');
    expect(read(Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')).data).toBeUndefined();
  });

  it('a tag runs nothing', () => {
    expect(read('title: !!js/function "function(){}"\nkind: plan\n').data?.title).toBe('function(){}');
  });
});

describe('lineOf', () => {
  const { lineOf } = read(`${SOUND}corrections:\n  - find: 甲\n  - find: 乙\n    line: 3\n`);

  it('tells the line of a field, of a list’s item, and of what holds a field that is not there', () => {
    expect(lineOf('kind')).toBe(2);
    expect(lineOf('corrections')).toBe(3);
    expect(lineOf('corrections', 1)).toBe(5);
    expect(lineOf('corrections', 1, 'line')).toBe(6);
    expect(lineOf('corrections', 0, 'line')).toBe(4);
    expect(lineOf('nothing')).toBe(1);
    expect(lineOf()).toBe(1);
  });

  it('stays calm where the file is broken', () => {
    expect(read('title: [').lineOf('title', 'x')).toBe(1);
  });
});
