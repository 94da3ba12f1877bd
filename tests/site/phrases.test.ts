import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { searchSimplified } from '../../src/collections/search-simplified.ts';
import { foldText } from '../../src/search/fold-text.ts';
import { built, builtFiles, builtPassages, builtReports } from './built.ts';

const site = inject('site');
const html = builtFiles('.html')
  .filter((file) => file.startsWith('phrases/'))
  .map(built)
  .join('');
const unescaped = (text: string) => text.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&quot;', '"');
// <tr data-phrase="…"> … <a href="/search/?q=…">…</a> … 12地 … 16段 …
const ROW =
  /<tr data-phrase="([^"]*)"[\s\S]*?href="([^"]*)"[^>]*>([^<]*)<[\s\S]*?(\d+)地<[\s\S]*?(\d+)段<[\s\S]*?<\/tr>/g;
const rows = [...html.matchAll(ROW)].map(([, phrase = '', address = '', printed = '', bureaus, passages]) => ({
  phrase: unescaped(phrase),
  query: new URL(address, 'http://site').searchParams.get('q') ?? '',
  printed: unescaped(printed),
  bureaus: Number(bureaus),
  passages: Number(passages),
}));
const region = new Map(builtReports().map(({ id, region }) => [id, region.path]));
const texts = builtPassages().map(({ report, text }) => ({
  bureau: region.get(report),
  text: foldText(text, searchSimplified),
}));

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('counts are those of String.includes over the published texts', () => {
  expect(rows.length).toBeGreaterThan(100);
  expect(rows).toHaveLength((html.match(/<tr data-phrase=/g) ?? []).length);
  for (const { phrase, query, printed, bureaus, passages } of rows) {
    expect(query).toBe(printed);
    expect(foldText(query, searchSimplified)).toBe(phrase);
    const holders = texts.filter(({ text }) => text.includes(phrase));
    expect([printed, holders.length]).toEqual([printed, passages]);
    expect(new Set(holders.map(({ bureau }) => bureau)).size).toBe(bureaus);
    expect(bureaus).toBeGreaterThanOrEqual(2);
  }
});

test('no phrase is given twice, and none without sense at its edges', () => {
  const phrases = rows.map(({ phrase }) => phrase);
  expect(new Set(phrases).size).toBe(phrases.length);
  for (const phrase of phrases) expect(phrase).toMatch(/^[\p{L}\p{N}《“(][\s\S]*[\p{L}\p{N}》”)]$/u);
});

describe('a phrase opens its search, which finds as many', () => {
  test.each([0, Math.floor(rows.length / 2), rows.length - 1].map((index) => rows[index]))('$printed', async (row) => {
    const page = await browser.newPage();
    await page.goto(`${site}/search/?q=${encodeURIComponent(row?.query ?? '')}`);
    const list = page.locator('[data-state="done"]');
    await list.waitFor();
    expect(Number(await list.getAttribute('data-total'))).toBe(row?.passages);
    await page.close();
  });
});
