import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeSitemaps } from '../../../scripts/files/merge-sitemaps.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sitemaps-'));
});
afterEach(() => rmSync(root, { recursive: true }));

/** A folder as Astro's integration leaves it, each sitemap with its own text. */
function folder(name: string, texts: readonly string[]): string {
  const path = join(root, name);
  mkdirSync(path);
  const entry = (index: number) => `<sitemap><loc>https://example.org/a/sitemap-${index}.xml</loc></sitemap>`;
  for (const [index, text] of texts.entries()) writeFileSync(join(path, `sitemap-${index}.xml`), text);
  writeFileSync(
    join(path, 'sitemap-index.xml'),
    `<sitemapindex x="y">${texts.map((_, index) => entry(index)).join('')}</sitemapindex>`,
  );
  return path;
}

it('numbers sitemaps through and names all of them in every index', () => {
  const first = folder(
    '0',
    Array.from({ length: 11 }, (_, index) => `first ${index}`),
  );
  const second = folder('1', ['second 0', 'second 1']);
  mergeSitemaps([first, second]);
  expect(readdirSync(second).sort()).toEqual(['sitemap-11.xml', 'sitemap-12.xml', 'sitemap-index.xml']);
  expect(readFileSync(join(first, 'sitemap-10.xml'), 'utf8')).toBe('first 10');
  expect(readFileSync(join(second, 'sitemap-12.xml'), 'utf8')).toBe('second 1');
  const index = readFileSync(join(first, 'sitemap-index.xml'), 'utf8');
  expect(index).toMatch(
    /^<sitemapindex x="y">(?:<sitemap><loc>https:\/\/example\.org\/a\/sitemap-\d+\.xml<\/loc><\/sitemap>){13}<\/sitemapindex>$/,
  );
  expect(index.indexOf('sitemap-9.xml')).toBeLessThan(index.indexOf('sitemap-12.xml'));
  expect(readFileSync(join(second, 'sitemap-index.xml'), 'utf8')).toBe(index);
});

it('a folder without an index is left alone', () => {
  mkdirSync(join(root, '0'));
  mergeSitemaps([join(root, '0')]);
  expect(readdirSync(join(root, '0'))).toEqual([]);
});
