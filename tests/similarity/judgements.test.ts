import { expect, it } from 'vitest';
import { judgements } from '../../src/similarity/judgements.ts';
import { mean, ndcg } from '../../src/similarity/relevance.ts';
import { measure, SHIDE, SHITANG } from './measures.ts';

const rows = [measure('a/2010#1', SHIDE[0]), measure('b/2010#1', SHIDE[1]), measure('b/2010#2', SHITANG[0])];

it('finds quotes in spite of punctuation, and tells those that are lost', () => {
  const { grades, lost } = judgements(
    [
      {
        report: 'a/2010',
        quote: '开展师德标兵评选活动,完善',
        candidates: [
          ['b/2010', '强化师德师风建设', 2],
          ['b/2010', '组织师德演讲', 1],
          ['b/2010', '没有这句话', 2],
        ],
      },
    ],
    rows,
  );
  expect(grades).toEqual(new Map([['a/2010#1', new Map([['b/2010#1', 2]])]]));
  expect(lost).toEqual(['b/2010: 没有这句话']);
});

it('scores a ranking', () => {
  const grades = new Map([
    ['x', 2],
    ['y', 1],
    ['z', 0],
  ]);
  expect(ndcg(['x', 'y', 'z'], grades)).toBe(1);
  expect(ndcg(['z', 'unjudged', 'x', 'y'], grades)).toBeCloseTo(
    (3 / 2 + 1 / Math.log2(5)) / (3 + 1 / Math.log2(3)),
    12,
  );
  expect(ndcg(['z'], new Map([['z', 0]]))).toBeUndefined();
  expect(mean([1, undefined, 0])).toBe(0.5);
});
