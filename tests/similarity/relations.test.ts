import { expect, it } from 'vitest';
import { relations } from '../../src/similarity/relations.ts';
import { OBJECTS_AND_TOPICS } from './measures.ts';

const size = OBJECTS_AND_TOPICS.objects.length;
const near = (matrix: Float64Array, a: number, b: number) => matrix[a * size + b] as number;

it('is symmetric, 1 for an object itself and less for every other', () => {
  const matrix = relations(OBJECTS_AND_TOPICS, [
    [0, 1],
    [0, 2],
    [0, 2],
    [0, 2],
  ]);
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      expect(near(matrix, a, b)).toBe(near(matrix, b, a));
      expect(near(matrix, a, b)).toBeLessThanOrEqual(a === b ? 1 : 0.9);
    }
});

it('brings together objects that share words or company', () => {
  const alone = relations(OBJECTS_AND_TOPICS, []);
  expect(near(alone, 0, 2)).toBeGreaterThan(near(alone, 0, 1));
  const together = relations(
    OBJECTS_AND_TOPICS,
    Array.from({ length: 20 }, () => [0, 1]),
  );
  expect(near(together, 0, 1)).toBeGreaterThan(near(alone, 0, 1));
});
