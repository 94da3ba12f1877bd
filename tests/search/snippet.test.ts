import { expect, test } from 'vitest';
import { snippet } from '../../src/search/snippet.ts';

const joined = (pieces: ReturnType<typeof snippet>) =>
  pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

test('a short text is shown whole, its occurrences marked', () => {
  expect(
    joined(
      snippet('推进课后服务，扩大服务', [
        [2, 6],
        [9, 11],
      ]),
    ),
  ).toBe('推进[课后服务]，扩大[服务]');
});

test('a long one is cut around the first occurrence', () => {
  const text = `${'前'.repeat(100)}课后服务${'后'.repeat(200)}`;
  const shown = joined(snippet(text, [[100, 104]]));
  expect(shown).toMatch(/^……前{30}\[课后服务\]后+……$/);
});

test('an occurrence longer than the snippet is shown whole', () => {
  const text = `${'甲'.repeat(300)}`;
  expect(joined(snippet(text, [[0, 300]]))).toBe(`[${text}]`);
});
