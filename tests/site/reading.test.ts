import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { built, builtFiles, builtPassages, builtReports, templates } from './built.ts';

const site = inject('site');
const passages = builtPassages();
const all = Object.entries(templates());
const report = templates().report as string;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function opened(path: string, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site + path);
  if (path.startsWith('/search/?')) await page.waitForSelector('[data-state="done"]');
  return page;
}

describe('the text on the page is the text of the open data', () => {
  test.each(builtReports().map(({ id, url }) => [id, url]))('%s', async (id, url) => {
    const page = await opened(url, { javaScriptEnabled: false });
    const shown = await page.locator('.report-text > .passage').evaluateAll((nodes) =>
      nodes.map((node) => {
        const copy = node.cloneNode(true) as HTMLElement;
        // Published is what stands in `ins`; `del` and all other editorial words are not part of it.
        for (const part of copy.querySelectorAll('del, [data-editorial]:not(ins)')) part.remove();
        return [node.id, copy.textContent?.replace(/\s/gu, '')];
      }),
    );
    await page.context().close();
    const own = passages.filter((passage) => passage.report === id);
    expect(shown).toEqual(
      own.map(({ id, number, text }) => [id.slice(id.indexOf('#') + 1), (number + text).replace(/\s/gu, '')]),
    );
  });
});

describe('without JavaScript', () => {
  test('a report is complete and its addresses are links', async () => {
    const page = await opened(report, { javaScriptEnabled: false });
    const measures = await page.locator('.passage').count();
    expect(await page.locator('.passage a.address').count()).toBe(measures);
    expect(await page.locator('.outline a').count()).toBeGreaterThan(3);
    expect(await page.locator('.card').textContent()).toContain('来源');
    await page.context().close();
  });

  test('the search page says what to do instead', async () => {
    const page = await opened('/search/', { javaScriptEnabled: false });
    expect(await page.locator('noscript').textContent()).toContain('JavaScript');
    await page.context().close();
  });
});

test.each(all)('%s does not scroll sideways from 320 to 1440 px', async (_name, path) => {
  const page = await opened(path);
  // 640 px is a window of 1280 at 200 %
  for (const width of [320, 360, 640, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, `${width} px`).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});

describe('a report page', () => {
  test('copies the address of a passage and says so', async () => {
    const page = await opened(report, { permissions: ['clipboard-read', 'clipboard-write'] });
    const address = page.locator('.measure a.address').first();
    await address.click();
    await page.locator('[role="status"]', { hasText: '已复制' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await address.evaluate((link) => (link as HTMLAnchorElement).href));
    expect(page.url()).toBe(copied);
    await page.context().close();
  });

  test('has an outline that follows the reader', async () => {
    const page = await opened(report, { viewport: { width: 1280, height: 800 } });
    const last = page.locator('.outline a').last();
    const target = (await last.getAttribute('href')) as string;
    await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), target.slice(1));
    await page.waitForFunction(() => document.querySelectorAll('.outline a[aria-current="location"]').length === 1);
    expect(await page.locator('.outline a[aria-current]').getAttribute('href')).toBe(target);
    expect(await last.isVisible()).toBe(true);
    await page.context().close();
  });

  test('folds the outline on a phone, and unfolds it on demand', async () => {
    const page = await opened(report, { viewport: { width: 360, height: 740 } });
    expect(await page.locator('.outline nav').isVisible()).toBe(false);
    await page.locator('.outline summary').click();
    expect(await page.locator('.outline nav').isVisible()).toBe(true);
    await page.context().close();
  });

  test('is reached and read by keyboard', async () => {
    const page = await opened(report);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.context().close();
  });

  test('prints as a document: no navigation, black on white, measures whole', async () => {
    const page = await opened(report, { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    for (const hidden of ['.nav', '.outline', '.skip'])
      expect(await page.locator(hidden).first().isVisible()).toBe(false);
    expect(await page.locator('.report-text').isVisible()).toBe(true);
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
    expect(await page.evaluate(() => getComputedStyle(document.querySelector('.measure') as Element).breakInside)).toBe(
      'avoid',
    );
    await page.context().close();
  });

  test('sets lines of 32 to 40 Han characters', async () => {
    const page = await opened(report, { viewport: { width: 1440, height: 900 } });
    const characters = await page.evaluate(() => {
      const words = [...document.querySelectorAll('.words')].sort(
        (a, b) => (b.textContent?.length ?? 0) - (a.textContent?.length ?? 0),
      )[0];
      return words ? words.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(words).fontSize) : 0;
    });
    await page.context().close();
    expect(characters).toBeGreaterThanOrEqual(32);
    expect(characters).toBeLessThanOrEqual(40);
  });
});

test('headings never skip a rank and every page has one h1', () => {
  const wrong: string[] = [];
  for (const file of builtFiles('.html')) {
    const ranks = Array.from(built(file).matchAll(/<h([1-6])[\s>]/g), ([, rank]) => Number(rank));
    if (ranks.filter((rank) => rank === 1).length !== 1 || ranks[0] !== 1) wrong.push(`${file}: h1`);
    ranks.forEach((rank, index) => {
      if (index && rank > (ranks[index - 1] as number) + 1) wrong.push(`${file}: h${ranks[index - 1]} → h${rank}`);
    });
  }
  expect(wrong).toEqual([]);
});

test('whatever is not certain reads 待考', () => {
  for (const { url, years, region, issuer } of builtReports()) {
    const doubts = [years, region, issuer].filter(({ confidence }) => confidence !== 'certain').length;
    const card = /<section class="card"[\s\S]*?<\/section>/.exec(built(`${url.slice(1)}index.html`))?.[0] ?? '';
    expect(card.match(/待考/g)?.length ?? 0, url).toBe(doubts);
  }
});
