import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import type { CslItem } from '../../src/cite/csl-item.ts';
import { built, builtPassages, builtReports, templates } from './built.ts';

const site = inject('site');
const reports = builtReports();
const passages = builtPassages();
const path = templates().cite as string;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(reports.map((report) => [report.id, report] as const))('%s', (id, { url, title, years, region }) => {
  const own = passages.filter(({ report }) => report === id);
  const items: CslItem[] = JSON.parse(built(`${url.slice(1)}cite.csl.json`));

  test('the files hold the report and every passage', () => {
    expect(items.map(({ URL: address }) => address?.replace(/^https:\/\/[^/]*/, ''))).toEqual([
      url,
      ...own.map((passage) => passage.url),
    ]);
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length);
    expect(built(`${url.slice(1)}cite.bib`).match(/^@misc\{/gm)).toHaveLength(items.length);
    expect(built(`${url.slice(1)}cite.ris`).match(/^TY {2}- /gm)).toHaveLength(items.length);
  });

  test('doubts and damage are in the notes', () => {
    const note = items[0]?.note ?? '';
    expect(note.includes('年份待考')).toBe(years.confidence !== 'certain');
    expect(note.includes('地区待考')).toBe(region.confidence !== 'certain');
    for (const [index, passage] of own.entries())
      expect(items[index + 1]?.note?.includes('本段文字有损伤') ?? false, passage.id).toBe(passage.damage.length > 0);
  });

  test('reference managers find title, author and address', () => {
    const html = built(`${url.slice(1)}index.html`);
    expect(html).toContain('<meta name="citation_title" content=');
    expect(html).toContain('<meta name="citation_author" content=');
    expect(html).toContain('<meta name="DC.identifier" content=');
    // <script type="application/ld+json">{"@context":…}</script>
    const json = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(json)).toMatchObject({ '@type': 'Report', name: title });
  });
});

describe('the page', () => {
  test('without scripts leaves the day open', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site + path);
    expect(await page.locator('[data-cite]').first().textContent()).toContain('[引用日期]');
    await context.close();
  });

  test('copies the reference with the reader’s day, also of a passage', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(site + path);
    const today = await page.evaluate(() => {
      const day = new Date();
      return [day.getFullYear(), day.getMonth() + 1, day.getDate()]
        .map((part) => String(part).padStart(2, '0'))
        .join('-');
    });
    await page.locator('.cite-form button').first().click();
    const first = await page.evaluate(() => navigator.clipboard.readText());
    expect(first).toMatch(/\[EB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. https:\/\/[^ ]+\/\.$/);
    expect(first).toContain(`[${today}]`);
    const button = page.locator('.cite-passages li button').nth(2);
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.cite-passages li button', { hasText: '已复制' }).waitFor();
    const address = await page.locator('.cite-passages li').nth(2).getAttribute('id');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(new RegExp(`/#${address}\\.$`));
    await context.close();
  });
});
