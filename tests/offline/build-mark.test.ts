import { expect, it } from 'vitest';
import { NO_BUILD, readBuild, stampBuild } from '../../src/offline/build-mark.ts';

const page = (build: string, text = '') =>
  `<head><meta name="build" content="${build}"><title>甲</title></head>${text}`;

it('a page is marked, marked anew and unmarked', () => {
  const marked = stampBuild(page(NO_BUILD), '0123456789abcdef');
  expect(readBuild(marked)).toBe('0123456789abcdef');
  expect(readBuild(stampBuild(marked, 'fedcba9876543210'))).toBe('fedcba9876543210');
  expect(stampBuild(marked, NO_BUILD)).toBe(page(NO_BUILD));
  expect(readBuild(page(NO_BUILD))).toBeUndefined();
});

it('only the head speaks, whatever a text says', () => {
  const hostile = page('0123456789abcdef', '<meta name="build" content="aaaaaaaaaaaaaaaa">$&');
  expect(readBuild(hostile)).toBe('0123456789abcdef');
  expect(stampBuild(hostile, 'fedcba9876543210')).toContain('content="aaaaaaaaaaaaaaaa">$&');
});

it('a page without a mark stays as it is', () => {
  expect(stampBuild('<p>乙</p>', '0123456789abcdef')).toBe('<p>乙</p>');
  expect(readBuild('<meta name="build" content="0123">')).toBeUndefined();
});
