import { expect, it } from 'vitest';
import { relations } from '../../src/similarity/relations.ts';
import { OBJECTS_AND_TOPICS } from './measures.ts';

const size = OBJECTS_AND_TOPICS.objects.length;
const matrix = relations(OBJECTS_AND_TOPICS);
const near = (a: number, b: number) => matrix[a * size + b] as number;

it('is symmetric, 1 for an object itself and less for every other', () => {
  for (let a = 0; a < size; a++)
    for (let b = 0; b < size; b++) {
      expect(near(a, b)).toBe(near(b, a));
      expect(near(a, b)).toBeLessThanOrEqual(a === b ? 1 : 0.9);
    }
});

it('brings together objects that share words', () => {
  expect(near(0, 2)).toBeGreaterThan(near(0, 1));
});
