import { expect, it } from 'vitest';
import { siteParts } from '../../../scripts/files/site-parts.ts';

const GB = 1e9;
const parts = (reports: number, processors: number, memory: number) =>
  siteParts(reports, { processors, memory: memory * GB }).parts;

it('a small archive is one process, a large one as many as there are processors, four at most', () => {
  expect(parts(0, 8, 24)).toBe(1);
  expect(parts(119, 8, 24)).toBe(1);
  expect(parts(120, 8, 24)).toBe(2);
  expect(parts(1000, 2, 24)).toBe(2);
  expect(parts(1000, 8, 24)).toBe(4);
});

it('no more processes than the memory has room for', () => {
  expect(parts(10_000, 2, 16)).toBe(2);
  expect(parts(10_000, 8, 16)).toBe(2);
  expect(parts(10_000, 8, 8)).toBe(1);
  expect(parts(10_000, 8, 2)).toBe(1);
});

it('a process may hold more than Node allows where the archive is large', () => {
  expect(siteParts(18, { processors: 2, memory: 8 * GB }).heap).toBe(2048);
  expect(siteParts(10_000, { processors: 2, memory: 24 * GB }).heap).toBeGreaterThan(6000);
});
