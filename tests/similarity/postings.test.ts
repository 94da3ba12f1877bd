import { expect, it } from 'vitest';
import { LONGEST_LIST, postings } from '../../src/similarity/postings.ts';

it('turns rows into lists, strongest first, equal ones in order', () => {
  const rows = postings(Int32Array.of(0, 2, 3, 5), Int32Array.of(0, 1, 0, 0, 1), [1, 5, 3, 3, 7], 2);
  expect([...rows.start]).toEqual([0, 3, 5]);
  expect([...rows.measure]).toEqual([1, 2, 0, 2, 0]);
  expect([...rows.worth]).toEqual([3, 3, 1, 7, 5]);
});

it('cuts long lists, and keeps the strongest', () => {
  const size = LONGEST_LIST + 500;
  const start = Int32Array.from({ length: size + 1 }, (_, at) => at);
  const { measure } = postings(start, new Int32Array(size), Float32Array.from(start), 1);
  expect(measure).toHaveLength(LONGEST_LIST);
  expect(measure[0]).toBe(size - 1);
});
