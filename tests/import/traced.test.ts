import { describe, expect, it } from 'vitest';
import { concat, EMPTY, rewrite, slice, trace, trim } from '../../src/import/traced.ts';

const SOURCE = '\u3000\u3000一、指导思想 \n';

describe('trace', () => {
  it('traces every character to itself', () => {
    expect(trace(SOURCE, 2, 5)).toEqual({ text: '一、指', at: [2, 3, 4] });
  });
});

describe('slice', () => {
  it('cuts text and offsets alike', () => {
    expect(slice(trace(SOURCE, 2, 8), 2, 4)).toEqual({ text: '指导', at: [4, 5] });
  });

  it('goes to the end when no end is given', () => {
    expect(slice(trace(SOURCE, 2, 8), 4).text).toBe('思想');
  });
});

describe('concat', () => {
  it('keeps the offsets of each part', () => {
    expect(concat([trace(SOURCE, 2, 4), { text: '总', at: [-1] }, trace(SOURCE, 6, 8)])).toEqual({
      text: '一、总思想',
      at: [2, 3, -1, 6, 7],
    });
  });

  it('of nothing is empty', () => {
    expect(concat([])).toEqual(EMPTY);
  });

  it('takes more parts than a call takes arguments', () => {
    expect(concat(Array.from({ length: 200_000 }, () => trace('字', 0, 1))).text).toHaveLength(200_000);
  });
});

describe('rewrite', () => {
  it('gives the same characters another form', () => {
    expect(rewrite({ text: '(一)', at: [7, 8, 9] }, '（一）')).toEqual({ text: '（一）', at: [7, 8, 9] });
  });

  it('refuses a text of another length', () => {
    expect(() => rewrite({ text: '(一)', at: [7, 8, 9] }, '一')).toThrow(RangeError);
  });
});

describe('trim', () => {
  it('takes blanks off both ends, also full-width ones and no-break spaces', () => {
    expect(trim(trace(SOURCE, 0, SOURCE.length))).toEqual({ text: '一、指导思想', at: [2, 3, 4, 5, 6, 7] });
    expect(trim(trace('\u00a0\t字\u3000', 0, 4))).toEqual({ text: '字', at: [2] });
  });

  it('leaves nothing of blanks alone', () => {
    expect(trim(trace(' \u3000 ', 0, 3))).toEqual(EMPTY);
  });
});
