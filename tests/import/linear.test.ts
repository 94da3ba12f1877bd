import { describe, expect, it } from 'vitest';
import { countWork } from './work.ts';

// it counts what is loaded after it
const { toMdx } = await import('../../src/report/to-mdx.ts');
const { restoreWidth } = await import('../../src/text/width.ts');
const { importText } = await import('./import-text.ts');
const { REAL } = await import('./source-like.ts');

/** `n` times a text, each with its index. */
const times = (n: number, line: (index: number) => string) => Array.from({ length: n }, (_, index) => line(index));
const NUMERALS = [...'一二三四五六七八九'];
const TORN = '坚持以质量提升为重点加强各类教育内涵建设坚持以质量提升为重点加强各类教育内涵建设继续';
const BODY = '积极推进教育集团化办学，扩大优质资源覆盖面，让更多的孩子在家门口上好学校，努力办好人民满意的教育。';

/** Texts that have cost more than they should, or could: each grows with `n`. */
const SHAPES: Record<string, (n: number) => string> = {
  'headings without a body': (n) => times(n, (index) => `${index % 900}、抓好工作`).join('\n'),
  'the same number again and again': (n) => times(n, () => '1、抓好工作，落实责任。').join('\n'),
  'one sentence torn into many lines': (n) => times(n, () => TORN).join('\n'),
  'one paragraph of many inline items': (n) =>
    times(n, (index) => `${NUMERALS[index % 9]}是加强管理。${BODY}`).join(''),
  'one long line': (n) => BODY.repeat(n),
  'numbers without brackets': (n) => times(n, (index) => `${NUMERALS[index % 9]}学习十六大精神`).join('\n'),
  captions: (n) => times(n, () => '主要目标').join('\n'),
  'all levels': (n) =>
    times(
      n,
      (index) =>
        ['第一章 甲', '一、甲', '第一,甲', '(一)甲', '1、甲', '(1)甲', '①甲', '一是甲', '——甲'][index % 9] ?? '',
    ).join('\n'),
  'headings with a paragraph': (n) => times(n, (index) => `${index % 900}、抓好工作\n${BODY}`).join('\n'),
  'noise between': (n) => times(n, (index) => `${index % 900}、甲。\n打印\n文章分页:(1)\n221381`).join('\n'),
  'nested brackets': (n) => `一、${'('.repeat(n * 10)}甲${')'.repeat(n * 10)}。`,
  'blank lines': (n) => `一、甲${'\n'.repeat(n * 10)}二、乙`,
  masks: (n) => times(n, () => 'xx学校x名教师，20*年、__县。').join('\n'),
  'a real text, repeated': (n) => times(Math.ceil(n / 50), () => REAL[4] ?? '').join('\n'),
};

describe('import does work in proportion to the text', () => {
  it.each(Object.entries(SHAPES))('%s', async (_, shape) => {
    const work = async (n: number) => {
      const text = shape(n);
      return countWork(() => toMdx(importText(text).shares[0]?.blocks ?? []));
    };
    const [once, twice] = [await work(200), await work(400)];
    expect(once).toBeGreaterThan(200);
    expect(twice / once).toBeLessThan(2.1); // 4 where a loop runs inside a loop
  });

  it('and so does the full-width rule', async () => {
    for (const text of ['(', '()', ',', 'a', 'a@', 'http://,', '"', '1,', '%;', '教,']) {
      const work = (n: number) => countWork(() => restoreWidth(text.repeat(n)));
      expect((await work(4000)) / (await work(2000)), text).toBeLessThan(2.1);
    }
  });
});
