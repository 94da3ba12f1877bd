import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { built, builtReports } from './built.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function opened(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site + path);
  return page;
}

test.each([320, 360, 768, 1280])(
  'at %i pixels nothing is cut off, folded or unfolded, without JavaScript',
  async (width) => {
    const page = await opened('/', { viewport: { width, height: 800 }, javaScriptEnabled: false });
    const groups = page.locator('.nav-group');
    for (let index = 0; index < (await groups.count()); index++) {
      await groups.nth(index).locator('summary').click();
      for (const link of await groups.nth(index).locator('a').all()) {
        const box = await link.boundingBox();
        expect(box && box.x >= 0 && box.x + box.width <= width && box.height >= 24, await link.innerText()).toBe(true);
      }
    }
    expect(await page.locator('.nav-group[open]').count(), 'one group folds the other up').toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // All entries stand in one line on the narrowest phone.
    const tops = await page
      .locator('.nav > a, .nav summary')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
    expect(new Set(tops.map(Math.round)).size).toBe(1);
    await page.context().close();
  },
);

test('is used by keyboard; Escape folds up and gives the focus back', async () => {
  const page = await opened('/');
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
  await page.locator('.nav summary').first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('报告');
  await page.keyboard.press('Escape');
  expect(await focused()).toBe('阅读');
  expect(await page.locator('.nav-group[open]').count()).toBe(0);
  await page.keyboard.press('Space');
  for (let press = 0; press < 5; press++) await page.keyboard.press('Tab');
  expect(await focused()).toBe('工具');
  expect(await page.locator('.nav-group[open]').count(), 'the focus has moved on').toBe(0);
  await page.context().close();
});

test('says where the reader is, also from within a group', async () => {
  const page = await opened(builtReports()[0]?.url ?? '');
  expect(await page.locator('.nav-group[data-here="true"] summary').allInnerTexts()).toEqual(['阅读']);
  expect(await page.locator('.nav [aria-current]').allTextContents()).toEqual([expect.stringContaining('报告')]);
  await page.context().close();
});

test('without a repository no page makes one up, and reports name the file to change', () => {
  for (const { id, url } of builtReports()) {
    const html = built(`${url.slice(1)}index.html`);
    expect(html).toContain(`<code>content/reports/${id}/about.yml</code>`);
    expect(html).not.toContain('/issues/new');
    expect(html).toContain('/contribute/#correct');
  }
});

test('the feed dates its entries', () => {
  const feed = built('rss.xml');
  const items = feed.match(/<item>/g)?.length ?? 0;
  expect(items).toBe(Math.min(50, builtReports().length));
  const dates = Array.from(feed.matchAll(/<pubDate>([^<]+)<\/pubDate>/g), ([, date = '']) => Date.parse(date));
  expect(dates).toHaveLength(
    builtReports()
      .filter(({ history }) => history.length > 0)
      .slice(0, 50).length,
  );
  expect(dates).toEqual([...dates].sort((a, b) => b - a));
});

test('rows of the coverage are equally high', async () => {
  const page = await opened('/coverage/', { viewport: { width: 1280, height: 800 } });
  const heights = await page
    .locator('.grid tbody tr')
    .evaluateAll((rows) => rows.map((row) => Math.round(row.getBoundingClientRect().height)));
  expect(new Set(heights).size).toBe(1);
  await page.context().close();
});
