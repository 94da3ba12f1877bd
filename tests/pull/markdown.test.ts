import { describe, expect, it } from 'vitest';
import { cut, fenced, plain, table } from '../../src/pull/markdown.ts';

const HOSTILE =
  '[链](javascript:alert(1)) ![图](https://x.y/a.png) <img src=x onerror=1> `码` | 栏 | **粗** @name #1 &amp; {1} www.x.cn';

describe('plain', () => {
  it('leaves no sign that Markdown or HTML could read', () => {
    expect(plain(HOSTILE)).not.toMatch(/[[\]()<>`*|@{}]|https?:\/\/|www\./u);
    expect(plain(HOSTILE).replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(HOSTILE);
  });

  it('is one line without characters that turn the direction of writing', () => {
    expect(plain('a\n# b\u2028c\u202ed\0')).toBe('a &#35; b cd');
  });
});

describe('fenced', () => {
  it('cannot be closed from within', () => {
    const [first, ...rest] = fenced(['```', 'a ````` b', '<b>'], 'diff').split('\n');
    expect(first).toBe('``````diff');
    expect(rest.indexOf('``````')).toBe(3);
  });

  it('keeps a line one line', () => {
    expect(fenced(['a\n```\nb']).split('\n')).toHaveLength(3);
  });
});

it('cut counts characters, not halves of them', () => {
  expect(cut('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…');
  expect(cut('年份', 2)).toBe('年份');
});

it('a table has a row for each line, whatever its cells hold', () => {
  expect(table(['a', 'b'], [[plain('x | y\nz'), 1]]).split('\n')).toEqual([
    '| a | b |',
    '| --- | --- |',
    '| x &#124; y z | 1 |',
  ]);
});
