import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('a hit whose wording is out of date says so and names what took its place; others say nothing', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}/search/?q=${encodeURIComponent('社会力量办学')}`);
  await page.waitForSelector('[data-state="done"]');
  expect(await page.locator('[data-passage]').count()).toBeGreaterThan(0);
  expect(await page.locator('.hit-outdated').first().textContent()).toBe(
    '“社会力量办学”2003年起已是旧提法，现为：民办教育。',
  );
  await page.goto(`${site}/search/?q=${encodeURIComponent('课后服务')}`);
  await page.waitForSelector('[data-state="done"]');
  expect(await page.locator('.hit-outdated').count()).toBe(0);
  await page.close();
});
