import { expect, test } from 'vitest';
import { kindsOf } from '../../src/collections/kinds-of.ts';
import type { About } from '../../src/report/about.ts';

const of = (...kinds: About['kind'][]) => kindsOf(kinds.map((kind) => ({ about: { kind } })));

test('reports of one kind are that kind, mixed ones are both', () => {
  expect(of('plan', 'plan')).toBe('plan');
  expect(of('summary')).toBe('summary');
  expect(of('summary', 'plan')).toBe('summary+plan');
  expect(of('plan', 'summary+plan')).toBe('summary+plan');
});
