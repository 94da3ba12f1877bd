import { expect, it } from 'vitest';
import { yearContradicted } from '../../../src/check/rules/year-contradicted.ts';
import { archiveOf, yearsOf } from '../archive-of.ts';

it('tells an event of another year, and is silent where the years agree', () => {
  const text = '1、以2008年北京奥运会为契机,开展体育活动。';
  expect(yearContradicted.run(archiveOf(text, yearsOf([2016])))).toHaveLength(1);
  expect(yearContradicted.run(archiveOf(text, yearsOf([2008])))).toEqual([]);
});
