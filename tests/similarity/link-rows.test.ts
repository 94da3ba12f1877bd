import { expect, it } from 'vitest';
import { linkRows } from '../../src/similarity/link-rows.ts';
import { links } from '../../src/similarity/links.ts';
import { measure, OBJECTS_AND_TOPICS, SHIDE } from './measures.ts';

it('writes a row for each link, and for what was collapsed one under its head', () => {
  const rows = [measure('a/2010#1', SHIDE[0]), measure('b/2010#1', SHIDE[1]), measure('c/2010#1', SHIDE[1])];
  const written = [...linkRows(links(rows, OBJECTS_AND_TOPICS))];
  expect(written.filter(({ from }) => from === 'a/2010#1').map(({ to, under }) => [to, under])).toEqual([
    ['b/2010#1', null],
    ['c/2010#1', 'b/2010#1'],
  ]);
  for (const { score, tier } of written) {
    expect(score).toBeGreaterThan(0);
    expect(score).toBeLessThanOrEqual(1);
    expect(['copy', 'same', 'related']).toContain(tier);
  }
});
