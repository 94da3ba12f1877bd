import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { builtBase } from '../../scripts/files/built-base.ts';
import { built, builtFiles, builtPassages, pageAddress } from './built.ts';

// <a href="/regions/hubei/#y2019"> · <script type="module" src="/_astro/…">
const LINK = /<(?:a|link|script|img|form)\b[^>]*?\s(?:href|src|action)="([^"]*)"/g;
const ID = /\sid="([^"]*)"/g;

const base = builtBase('dist').slice(0, -1);
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&#38;', '&');
const ids = new Map<string, Set<string>>();
const links: { from: string; to: string }[] = [];

beforeAll(() => {
  for (const file of builtFiles('.html')) {
    const html = built(file);
    const address = pageAddress(file);
    const own = Array.from(html.matchAll(ID), ([, id]) => unescaped(id as string));
    expect(own, `${file}: ids used twice`).toHaveLength(new Set(own).size);
    ids.set(address, new Set(own));
    for (const [, href] of html.matchAll(LINK)) links.push({ from: address, to: unescaped(href as string) });
  }
});

/** What is wrong with a link, or nothing. */
function broken({ from, to }: { from: string; to: string }): string | undefined {
  const url = new URL(to, `http://site${base}${from}`);
  if (url.host !== 'site') return undefined;
  const path = decodeURIComponent(url.pathname);
  if (!path.startsWith(`${base}/`)) return 'outside the base path';
  const inside = path.slice(base.length);
  const anchors = ids.get(inside);
  if (!anchors) return existsSync(join('dist', inside)) && !inside.endsWith('/') ? undefined : 'no such page or file';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor && !anchors.has(anchor) ? 'no such anchor' : undefined;
}

test('every internal link and every anchor resolves', () => {
  expect(links.length).toBeGreaterThan(3000);
  const wrong = links.flatMap((link) => {
    const reason = link.to === `${base}/pagefind/pagefind.js` ? undefined : broken(link);
    return reason ? [`${link.from} → ${link.to}: ${reason}`] : [];
  });
  expect(wrong).toEqual([]);
});

test('every passage of the open data has its place on a page', () => {
  const missing = builtPassages().filter(({ url }) => {
    const [path = '', anchor = ''] = url.split('#');
    return !ids.get(path)?.has(anchor);
  });
  expect(missing.map(({ id }) => id)).toEqual([]);
});

test('every page is reached from the home page', () => {
  const next = new Map<string, string[]>();
  for (const { from, to } of links) {
    const url = new URL(to, `http://site${base}${from}`);
    if (url.host === 'site')
      next.set(from, [...(next.get(from) ?? []), decodeURIComponent(url.pathname).slice(base.length)]);
  }
  const seen = new Set(['/']);
  for (const page of seen) for (const to of next.get(page) ?? []) if (ids.has(to)) seen.add(to);
  expect([...ids.keys()].filter((page) => !seen.has(page) && page !== '/404.html')).toEqual([]);
});

test('the sitemap lists every page but 404', () => {
  const listed = Array.from(built('sitemap-0.xml').matchAll(/<loc>([^<]+)<\/loc>/g), ([, url]) =>
    decodeURIComponent(new URL(url as string).pathname).slice(base.length),
  );
  const pages = [...ids.keys()].filter((page) => page !== '/404.html');
  expect(listed.sort()).toEqual(pages.sort());
});
