import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { source } from '../../src/report/source.ts';

const LEAST = { sha256: 'a'.repeat(64), site: '美章网', origin: 'compilation', rights: '未注明出处。' };
const accepts = (fields: Record<string, unknown>) => source.safeParse({ ...LEAST, ...fields }).success;

describe('source', () => {
  it.each(globSync('content/sources/*.yml').sort())('accepts %s', (path) => {
    expect(source.safeParse(parse(readFileSync(path, 'utf8'))).error?.issues ?? []).toEqual([]);
  });

  it('needs no address, no dates and no asides', () => {
    expect(source.parse(LEAST).aside).toEqual([]);
  });

  it.each([
    { url: 'http://www.bsmz.net/news/5149.html' },
    { published: '2021-11-02' },
    { published: '2020-01-23 09:24:58' },
    { captured: '2024-05-01' },
    { aside: [{ lines: [1, 1], what: '网站横幅' }] },
  ])('accepts %o', (fields) => {
    expect(accepts(fields)).toBe(true);
  });

  it.each([
    { sha256: 'A'.repeat(64) },
    { sha256: 'a'.repeat(63) },
    { url: 'javascript:alert(1)' },
    { url: 'www.bsmz.net' },
    { published: '2021年11月2日' },
    { captured: '2024-05-01 10:00' },
    { origin: 'blog' },
    { aside: [{ lines: [1, 1] }] },
    { rights: '' },
    { licence: 'MIT' },
  ])('refuses %o', (fields) => {
    expect(accepts(fields)).toBe(false);
  });
});
