import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertMarks, type Span } from '../../src/import/insert-marks.ts';
import { inlineText } from '../../src/report/inline-text.ts';
import type { Inline, Mark } from '../../src/report/report.ts';

const corrected = (text: string): Mark => ({ mark: 'correction', text, was: '误', reason: '误' });
const damaged = (text: string): Mark => ({ mark: 'damage', text, kind: 'mask', rule: 'mask-x' });
const varied = (text: string): Mark => ({ mark: 'variant', text, reading: '别', witness: 2, line: 9 });
const span = (from: number, to: number, make: (text: string) => Mark, text: string): Span => ({
  from,
  to,
  mark: make(text.slice(from, to)),
});

describe('insertMarks', () => {
  it('cuts the text at the marks', () => {
    expect(insertMarks(['在xx县'], [span(1, 3, damaged, '在xx县')])).toEqual(['在', damaged('xx'), '县']);
  });

  it('puts a mark without text between two characters, also at the ends', () => {
    const at = (place: number) => insertMarks(['文字'], [span(place, place, damaged, '文字')]);
    expect(at(0)).toEqual([damaged(''), '文字']);
    expect(at(1)).toEqual(['文', damaged(''), '字']);
    expect(at(2)).toEqual(['文字', damaged('')]);
    expect(insertMarks([], [span(0, 0, damaged, '')])).toEqual([damaged('')]);
  });

  it('lets a correction stand, and puts a variant above damage', () => {
    const run: Inline[] = ['甲', corrected('乙'), '丙', damaged('丁'), '戊'];
    const text = inlineText(run);
    expect(insertMarks(run, [span(0, 2, varied, text)])).toEqual(run);
    expect(insertMarks(run, [span(3, 5, varied, text)])).toEqual(['甲', corrected('乙'), '丙', varied('丁戊')]);
    expect(insertMarks(run, [span(3, 4, damaged, text)])).toEqual(run);
  });

  it('drops a mark without text only inside another', () => {
    const run: Inline[] = ['甲', corrected('乙丙'), '丁'];
    const text = inlineText(run);
    expect(insertMarks(run, [span(2, 2, varied, text)])).toEqual(run);
    expect(insertMarks(run, [span(1, 1, varied, text)])).toEqual(['甲', varied(''), corrected('乙丙'), '丁']);
    expect(insertMarks(run, [span(3, 3, varied, text)])).toEqual(['甲', corrected('乙丙'), varied(''), '丁']);
  });

  it('keeps any text, and never nests or overlaps', () => {
    const spans = fc.array(fc.tuple(fc.nat(12), fc.nat(5), fc.constantFrom(corrected, damaged, varied)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(
        fc.string({ minLength: 12, maxLength: 12, unit: fc.constantFrom('甲', '乙', 'x') }),
        spans,
        spans,
        (text, first, second) => {
          const of = (list: typeof first) =>
            list.map(([from, length, make]) => span(from, Math.min(12, from + length), make, text));
          const run = insertMarks([text], of(first));
          const more = insertMarks(run, of(second));
          expect(inlineText(more)).toBe(text);
          const kept = (parts: readonly Inline[]) =>
            parts.filter((part) => typeof part !== 'string' && part.mark === 'correction');
          expect(kept(more).length).toBeGreaterThanOrEqual(kept(run).length);
          expect(more).not.toContain('');
        },
      ),
    );
  });

  it('stays linear in the number of marks', { timeout: 60_000 }, () => {
    const text = 'x'.repeat(200_000);
    const spans = Array.from({ length: 100_000 }, (_, index) => span(index * 2, index * 2 + 1, damaged, text));
    const start = performance.now();
    expect(insertMarks([text], spans)).toHaveLength(200_000);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
