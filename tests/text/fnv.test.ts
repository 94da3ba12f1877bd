import { expect, test } from 'vitest';
import { fnv } from '../../src/text/fnv.ts';

test('is the published hash', () => {
  expect(fnv('')).toBe(0x811c9dc5);
  expect(fnv('a')).toBe(0xe40c292c);
  expect(fnv('foobar')).toBe(0xbf9cf968);
});

test('takes a part of a text', () => {
  expect(fnv('课后服务', 1, 3)).toBe(fnv('后服'));
});
