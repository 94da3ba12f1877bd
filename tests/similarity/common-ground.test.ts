import { expect, it } from 'vitest';
import { commonGround, FORMULA } from '../../src/similarity/common-ground.ts';
import { indexMeasures } from '../../src/similarity/index-measures.ts';
import { measure, OBJECTS_AND_TOPICS, SHIDE, SHITANG } from './measures.ts';

const formula = '加强组织领导。要统一思想，提高认识，加强领导，落实责任，确保各项任务落到实处。';
const index = indexMeasures(
  [
    measure('p/2010#1', formula + SHIDE[0]),
    measure('q/2010#1', SHIDE[1]),
    ...Array.from({ length: 30 }, (_, number) => measure(`f${number}/2010#1`, formula + SHITANG[number % 3])),
  ],
  OBJECTS_AND_TOPICS,
);

it('tells what two measures share only because all measures say it', () => {
  expect(commonGround(index, 0, 2).formula).toBeGreaterThanOrEqual(FORMULA);
  expect(commonGround(index, 0, 2).objects).toEqual([]);
});

it('does not call a shared matter formula, and names it', () => {
  const { formula: share, objects } = commonGround(index, 0, 1);
  expect(share).toBeLessThan(FORMULA);
  expect(objects).toEqual([0]);
});
