import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { templates } from './built.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Pages whose parts come after their first paint, and those most read. */
const MAIN = [
  'home',
  'reports',
  'report',
  'parallels',
  'topic',
  'object',
  'targets',
  'phrases',
  'terms',
  'search',
  'cite',
  'basket',
  'draft',
  'compare',
  'coverage',
  'not found',
];

interface Shifts {
  shifts: string[];
}

describe.each([360, 1280])('nothing moves while it loads, at %i px', (width) => {
  test.each(MAIN)('%s', async (name) => {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen: string[] = [];
      (globalThis as unknown as Shifts).shifts = seen;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          const { value, sources } = entry as PerformanceEntry & { value: number; sources: { node: Node | null }[] };
          const moved = sources.map(({ node }) =>
            node instanceof Element ? `${node.tagName}.${node.className}` : '#text',
          );
          seen.push(`${value.toFixed(4)} ${moved.join(' ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site + templates()[name], { waitUntil: 'networkidle' });
    if (name === 'search') await page.locator('.chart').first().waitFor({ state: 'attached' });
    if (name === 'draft') await page.locator('.draft-results[data-state="ready"]').waitFor({ state: 'attached' });
    if (name === 'compare') await page.locator('.compare-outline').nth(1).waitFor({ state: 'attached' });
    // two frames on, what was drawn last has been laid out and told of
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const shifts = await page.evaluate(() => (globalThis as unknown as Shifts).shifts);
    await context.close();
    expect(shifts).toEqual([]);
  });
});
