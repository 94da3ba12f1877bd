import { describe, expect, it } from 'vitest';
import type { Applied } from '../../src/import/correct.ts';
import { deletions } from '../../src/import/deletions.ts';
import { concat, EMPTY, trace } from '../../src/import/traced.ts';

const SOURCE = '1、力行。继续完善。页\n尾段。';
const gone = (from: number, to: number): Applied => ({ from, to, was: SOURCE.slice(from, to), now: '', reason: '' });
const title = trace(SOURCE, 2, 5); // 力行。
const content = trace(SOURCE, 5, 10); // 继续完善。
const last = trace(SOURCE, 12, 15); // 尾段。

describe('deletions', () => {
  it('stand after the character that was before them', () => {
    const part = concat([trace(SOURCE, 5, 7), trace(SOURCE, 9, 10)]);
    expect(deletions([title, part], [gone(7, 9)])).toEqual([{ part, index: 2, correction: 0 }]);
  });

  it('also at the end of a line, where nothing follows', () => {
    expect(deletions([title, content, last], [gone(10, 11)])).toEqual([{ part: content, index: 5, correction: 0 }]);
  });

  it('stand before the character that was after them, where only the number is before', () => {
    const rest = trace(SOURCE, 3, 5);
    expect(deletions([rest, content], [gone(2, 3)])).toEqual([{ part: rest, index: 0, correction: 0 }]);
  });

  it('of a whole line stand at the end of what precedes it', () => {
    expect(deletions([title, content], [gone(12, 15)])).toEqual([{ part: content, index: 5, correction: 0 }]);
  });

  it('of the first line stand before what follows it', () => {
    expect(deletions([EMPTY, last], [gone(0, 11)])).toEqual([{ part: last, index: 0, correction: 0 }]);
  });

  it('beside another correction are not lost', () => {
    const part = concat([trace(SOURCE, 5, 6), { text: '新', at: [-1] }, trace(SOURCE, 9, 10)]);
    const replaced: Applied = { from: 6, to: 7, was: '续', now: '新', reason: '' };
    expect(deletions([part], [replaced, gone(7, 9)])).toEqual([{ part, index: 2, correction: 1 }]);
  });

  it('beside nothing but supplied text are not lost', () => {
    const part = { text: '。', at: [-1] };
    const replaced: Applied = { from: 5, to: 9, was: '继续完善', now: '。', reason: '' };
    expect(deletions([part], [replaced, gone(9, 10)])).toEqual([{ part, index: 1, correction: 1 }]);
  });

  it('leaves alone what supplies text, and has no place in a report without text', () => {
    expect(deletions([title], [{ from: 3, to: 3, was: '', now: '学', reason: '' }])).toEqual([]);
    expect(deletions([EMPTY], [gone(0, 15)])).toEqual([]);
  });
});
