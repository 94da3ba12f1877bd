import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeAttribute, escapeText, unescapeAttribute, unescapeText } from '../../src/report/escape.ts';
import { RUNS, TIMEOUT } from '../runs.ts';
import { HOSTILE, line } from './block-like.ts';

describe('escapeText', () => {
  it('leaves Chinese text alone', () => {
    const text = '（一）“双减”落地——达99.8%，1.5公里；3:1？是！《意见》·……“1+N”=/^@\'"';
    expect(escapeText(text)).toBe(text);
  });

  it.each([
    ['{alert(1)}', '\\{alert(1)\\}'],
    ['<5%', '\\<5%'],
    ['20*年', '20\\*年'],
    ['__县', '\\_\\_县'],
    ['力争2\\3的中小学', '力争2\\\\3的中小学'],
    ['&amp;', '\\&amp;'],
  ])('escapes %s', (text, escaped) => {
    expect(escapeText(text)).toBe(escaped);
    expect(unescapeText(escaped)).toBe(text);
  });

  it.each(['\t', ' ', ' \t '])('writes nothing but blanks as entities: %j', (text) => {
    expect(escapeText(text)).toMatch(/^(?:&#(?:32|9);)+$/);
    expect(unescapeText(escapeText(text))).toBe(text);
  });

  it(
    'is undone by unescapeText, and no character is left that could be syntax',
    () => {
      fc.assert(
        fc.property(line, (text) => {
          const escaped = escapeText(text);
          expect(unescapeText(escaped)).toBe(text);
          const rest = escaped.replace(/\\[\\`*_{}[\]<>#&~|!$]|&#(?:32|9);/g, '');
          expect(rest).not.toMatch(/[\\`*_{}[\]<>#&~|!$]/);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

describe('escapeAttribute', () => {
  it('leaves Chinese text alone', () => {
    const value = "前一部分编号为“十、”，此处应为'十一、'，原文脱“十”字>。\\}";
    expect(escapeAttribute(value)).toBe(value);
  });

  it('escapes what ends an attribute, opens an element or an expression, or reads as an entity', () => {
    expect(escapeAttribute('"<{&amp;')).toBe('&quot;&lt;&#123;&amp;amp;');
  });

  it.each(HOSTILE)('takes %j back', (value) => {
    expect(unescapeAttribute(escapeAttribute(value))).toBe(value);
  });

  it(
    'is undone by unescapeAttribute',
    () => {
      fc.assert(
        fc.property(line, (value) => {
          expect(unescapeAttribute(escapeAttribute(value))).toBe(value);
          expect(escapeAttribute(value)).not.toMatch(/["<{]/);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
