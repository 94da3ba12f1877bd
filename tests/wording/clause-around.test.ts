import { expect, test } from 'vitest';
import { clauseAround } from '../../src/wording/clause-around.ts';

test.each([
  ['一是抓培训，加强师德师风建设。二是', { start: 8, end: 12 }, '加强师德师风建设'],
  ['师德建设', { start: 0, end: 2 }, '师德建设'],
  ['标题\n抓好师德', { start: 5, end: 7 }, '抓好师德'],
])('%s', (text, place, clause) => {
  expect(clauseAround(text, place)).toBe(clause);
});

test('a clause without end is cut around its place', () => {
  const clause = clauseAround(`${'长'.repeat(200)}师德${'长'.repeat(200)}`, { start: 200, end: 202 });
  expect(clause).toContain('师德');
  expect(clause.length).toBeLessThan(130);
});
