import { expect, it } from 'vitest';
import { keyWithdrawn } from '../../../src/check/rules/key-withdrawn.ts';
import { archiveOf } from '../archive-of.ts';

it('tells a report that has a tombstone as well', () => {
  const archive = archiveOf('一、甲');
  const stone = { title: '甲', issuer: '乙', date: '2026-01-01', reason: '丙', former: [] };
  expect(keyWithdrawn.run(archive)).toEqual([]);
  expect(keyWithdrawn.run({ ...archive, tombstones: new Map([[archive.reports[0]?.id ?? '', stone]]) })).toHaveLength(
    1,
  );
});
