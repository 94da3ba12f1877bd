import { expect, it } from 'vitest';
import { cacheNames } from '../../src/offline/cache-names.ts';

const root = cacheNames('/');
const below = cacheNames('/archive/');

it('tell an archive from another one of the same origin', () => {
  expect(root.own(root.pages('a'))).toBe(true);
  expect(root.own(root.files('a'))).toBe(true);
  for (const name of [below.pages('a'), below.files('a'), 'workbox-precache-v2-https://example.org/', 'archive'])
    expect(root.own(name)).toBe(false);
  expect(below.own(root.pages('a'))).toBe(false);
});

it('give the build back', () => {
  expect(below.pagesOf(below.pages('0123456789abcdef'))).toBe('0123456789abcdef');
  expect(below.pagesOf(below.files('0123456789abcdef'))).toBeUndefined();
  expect(below.pagesOf(root.pages('0123456789abcdef'))).toBeUndefined();
});
