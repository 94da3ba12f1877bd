import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/text/line-index.ts';

describe('lineIndex', () => {
  it('counts lines from 1, a line feed belonging to the line it ends', () => {
    const lineOf = lineIndex('一、指导思想\n\n二、工作目标\n');
    expect([0, 6, 7, 8, 14, 15].map(lineOf)).toEqual([1, 1, 2, 3, 3, 4]);
  });

  it('knows one line in an empty text', () => {
    expect(lineIndex('')(0)).toBe(1);
  });

  it('agrees with counting line feeds, at every offset', () => {
    const text = '\n\n打印\n\n  2019年,在区委、区政府的坚强领导下\n';
    const lineOf = lineIndex(text);
    for (let at = 0; at <= text.length; at++) expect(lineOf(at)).toBe(text.slice(0, at).split('\n').length);
  });
});
