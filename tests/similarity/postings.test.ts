import { expect, it } from 'vitest';
import { postings } from '../../src/similarity/postings.ts';

it('turns rows into lists, strongest first, equal ones in order', () => {
  const rows = postings(Int32Array.of(0, 2, 3, 5), Int32Array.of(0, 1, 0, 0, 1), Float32Array.of(1, 5, 3, 3, 7), 2, 9);
  expect([...rows.start]).toEqual([0, 3, 5]);
  expect([...rows.measure]).toEqual([1, 2, 0, 2, 0]);
  expect([...rows.worth]).toEqual([3, 3, 1, 7, 5]);
  expect([...rows.cut]).toEqual([0, 0]);
});

it('cuts long lists, and keeps the strongest', () => {
  const [longest, size] = [1000, 1500];
  const start = Int32Array.from({ length: size + 1 }, (_, at) => at);
  const { measure, cut } = postings(start, new Int32Array(size), Float32Array.from(start), 1, longest);
  expect(measure).toHaveLength(longest);
  expect(measure[0]).toBe(size - 1);
  expect([...cut]).toEqual([1]);
});

it('holds the greatest and the least worth exactly', () => {
  const worth = Float32Array.of(3.4e38, 1e-45, 0, 1 / 3);
  const rows = postings(Int32Array.of(0, 1, 2, 3, 4), new Int32Array(4), worth, 1, 9);
  expect([...rows.measure]).toEqual([0, 3, 1, 2]);
  expect([...rows.worth]).toEqual([worth[0], worth[3], worth[1], worth[2]]);
});
