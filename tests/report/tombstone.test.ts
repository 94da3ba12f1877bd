import { expect, it } from 'vitest';
import { tombstone } from '../../src/report/tombstone.ts';

const STONE = { title: '甲', issuer: '乙', date: '2026-11-22', reason: '应发文单位请求' };

it('needs a title, an issuer, a day and a reason, and nothing else', () => {
  expect(tombstone.parse(STONE)).toEqual({ ...STONE, former: [] });
  for (const field of Object.keys(STONE))
    expect(tombstone.safeParse({ ...STONE, [field]: undefined }).success).toBe(false);
  expect(tombstone.safeParse({ ...STONE, date: '昨天' }).success).toBe(false);
  expect(tombstone.safeParse({ ...STONE, text: '正文' }).success).toBe(false);
});
