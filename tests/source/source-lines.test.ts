import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/source/account-file.ts';
import { sourceLines } from '../../src/source/source-lines.ts';
import { RUNS } from '../runs.ts';

const run = (from: number, to: number, fate: Run['fate'], more: Partial<Run> = {}): Run => ({
  from,
  to,
  fate,
  ...more,
});

describe('sourceLines', () => {
  it('cuts runs at line ends and gives each line its break', () => {
    const text = '打印\n一、甲\n乙';
    const lines = sourceLines(text, [
      run(0, 2, 'removed', { rule: 'page-tools' }),
      run(2, 3, 'removed', { rule: 'layout' }),
      run(3, 6, 'passage', { block: '1' }),
      run(6, 7, 'joined'),
      run(7, 8, 'passage', { block: '1' }),
    ]);
    expect(lines.map(({ number, text: own }) => [number, own])).toEqual([
      [1, '打印'],
      [2, '一、甲'],
      [3, '乙'],
    ]);
    expect(lines[1]?.stretches).toEqual([run(0, 3, 'passage', { block: '1' })]);
    expect(lines.map(({ end }) => end?.fate)).toEqual(['removed', 'joined', undefined]);
  });

  it('counts no empty line after a final break', () => {
    expect(sourceLines('甲\n', [run(0, 2, 'passage')])).toHaveLength(1);
    expect(sourceLines('', [])).toEqual([]);
    expect(sourceLines('\n\n', [run(0, 2, 'removed')]).map(({ text }) => text)).toEqual(['', '']);
  });

  it('covers every character of any text once, whatever the runs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('甲', '\n', 'x', '😀') }), fc.array(fc.nat(40)), (text, cuts) => {
        const ends = [...new Set([...cuts.filter((cut) => cut > 0 && cut < text.length), text.length])].sort(
          (a, b) => a - b,
        );
        const runs = text
          ? ends.map((to, index) => run(ends[index - 1] ?? 0, to, index % 2 ? 'passage' : 'removed'))
          : [];
        const lines = sourceLines(text, runs);
        expect(lines.map(({ text: own, end }) => own + (end ? '\n' : '')).join('')).toBe(text);
        for (const { text: own, stretches } of lines) {
          expect(stretches.map(({ from, to }) => own.slice(from, to)).join('')).toBe(own);
          expect(stretches.every(({ from, to }) => from < to)).toBe(true);
        }
      }),
      RUNS,
    );
  });
});
