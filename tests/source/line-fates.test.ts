import { describe, expect, it } from 'vitest';
import type { Run } from '../../src/source/account-file.ts';
import { lineFates } from '../../src/source/line-fates.ts';

const run = (fate: Run['fate'], more: Partial<Run> = {}): Run => ({ from: 0, to: 1, fate, ...more });
const layout = run('removed', { rule: 'layout' });

describe('lineFates', () => {
  it('names each fate once, with all its blocks', () => {
    const fates = lineFates({
      stretches: [
        layout,
        run('passage', { report: 'r', block: '1' }),
        run('passage', { report: 'r', block: '2' }),
        run('removed', { rule: 'page-number-end' }),
      ],
      end: layout,
    });
    expect(fates).toEqual([
      { fate: 'passage', rule: undefined, report: 'r', blocks: ['1', '2'] },
      { fate: 'removed', rule: 'page-number-end', report: undefined, blocks: [] },
    ]);
  });

  it('says where a line goes on in the next', () => {
    const fates = lineFates({ stretches: [run('passage', { report: 'r', block: '1' })], end: run('joined') });
    expect(fates.map(({ fate }) => fate)).toEqual(['passage', 'joined']);
  });

  it('calls a line of nothing but white space blank', () => {
    expect(lineFates({ stretches: [layout], end: layout })).toEqual([{ fate: 'blank', blocks: [] }]);
    expect(lineFates({ stretches: [], end: undefined })).toEqual([{ fate: 'blank', blocks: [] }]);
  });
});
