import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { templates } from './built.ts';

const site = inject('site');
const PHONE = { viewport: { width: 360, height: 780 } };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function opened(path: string, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage();
  await page.goto(site + path);
  return page;
}

test.each(['/404.html', '/basket/'])(
  'the foot of %s, a short page, is not above the foot of the window',
  async (path) => {
    const page = await opened(path, { viewport: { width: 1440, height: 1400 } });
    const bottom = await page.locator('.foot-band').evaluate((foot) => foot.getBoundingClientRect().bottom);
    expect(bottom).toBeGreaterThanOrEqual(1400);
    await page.context().close();
  },
);

test('an empty basket says where to begin', async () => {
  const page = await opened('/basket/');
  expect(await page.locator('.empty a').count()).toBeGreaterThan(2);
  expect(await page.locator('.empty').isVisible()).toBe(true);
  expect(await page.locator('.basket-tools').isVisible()).toBe(false);
  await page.context().close();
});

test('from a page that is not there a search leads on, without JavaScript too', async () => {
  const page = await opened('/404.html', { javaScriptEnabled: false });
  await page.locator('.search-box input').fill('课后服务');
  await page.locator('.search-box button').click();
  expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent('课后服务')}`);
  await page.context().close();
});

test.each(['report', 'parallels', 'source', 'cite', 'reports'])(
  'a title of 300 letters does not widen the page: %s',
  async (name) => {
    const page = await opened(templates()[name] as string, { viewport: { width: 320, height: 700 } });
    const over = await page.evaluate(() => {
      for (const title of document.querySelectorAll('h1, .trail a, .reports-title'))
        title.textContent = '教育Education2019'.repeat(20);
      return document.documentElement.scrollWidth - innerWidth;
    });
    expect(over).toBeLessThanOrEqual(0);
    await page.context().close();
  },
);

test('a report of one measure is still a page: card, text, foot', async () => {
  const page = await opened(templates().report as string, PHONE);
  const heights = await page.evaluate(() => {
    const [, ...rest] = document.querySelectorAll('.report-text > .passage');
    for (const passage of rest) passage.remove();
    return ['.card', '.report-text', '.foot-band'].map((part) => document.querySelector(part)?.clientHeight ?? 0);
  });
  for (const height of heights) expect(height).toBeGreaterThan(40);
  await page.context().close();
});

describe('the search page on a phone', () => {
  test('filters are folded, say how many are chosen, and leave the first hit in the first window', async () => {
    const page = await opened(`/search/?q=${encodeURIComponent('教师')}&kind=plan`, PHONE);
    await page.waitForSelector('[data-state="done"]');
    await page.locator('.filter-active', { hasText: '已选1项' }).waitFor();
    expect(await page.locator('#region').isVisible()).toBe(false);
    const top = await page
      .locator('.hits > li')
      .first()
      .evaluate((hit) => hit.getBoundingClientRect().top);
    expect(top).toBeLessThan(600);
    await page.locator('.filter-fold summary').click();
    expect(await page.locator('#region').isVisible()).toBe(true);
    await page.context().close();
  });

  test('in a wide window they stand open', async () => {
    const page = await opened('/search/', { viewport: { width: 1280, height: 800 } });
    expect(await page.locator('#region').isVisible()).toBe(true);
    expect(await page.locator('.filter-fold summary').isVisible()).toBe(false);
    await page.context().close();
  });
});

test('a picture that is wider than the window scrolls in its own box and says so', async () => {
  const page = await opened('/coverage/', PHONE);
  const [inner, outer] = await page.locator('.grid-scroll').evaluate((box) => [box.scrollWidth, box.clientWidth]);
  expect(inner).toBeGreaterThan(outer as number);
  expect(await page.locator('.grid-slide').isVisible()).toBe(true);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(await page.locator('.grid-slide').isVisible()).toBe(false);
  await page.context().close();
});

test('nothing glides for readers who want no motion', async () => {
  const page = await opened('/', { reducedMotion: 'reduce' });
  const behaviour = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
  expect(await behaviour()).toBe('auto');
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await behaviour()).toBe('smooth');
  await page.context().close();
});

test('what has the focus is outlined', async () => {
  const page = await opened('/', { viewport: { width: 1280, height: 800 } });
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement as Element);
      return `${outlineStyle} ${outlineWidth}`;
    });
    expect(outline).toBe('solid 3px');
  }
  await page.context().close();
});
