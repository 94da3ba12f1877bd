import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { axeFindings } from './axe.ts';
import { templates } from './built.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Pages that a reader has done something on: what only scripts draw. */
const USED: Record<string, (page: Page) => Promise<void>> = {
  'the tools of a passage, and the basket they fill': async (page) => {
    await page.goto(site + (templates().report as string));
    await page.locator('.measure a.use').first().click();
    await page.locator('.use-dialog button', { hasText: '收入摘录篮' }).click();
    await page.locator('.use-dialog button', { hasText: '加入对照' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${site}/basket/`);
    await page.locator('.basket > li').first().waitFor();
  },
  'measures side by side': async (page) => {
    const ids = ['hebei/2016#1-2', 'hebei/2016#3-11', 'guangdong/shaoguan/wujiang/2019-2020#1-2-4'];
    await page.goto(`${site}/compare/?${new URLSearchParams(ids.map((id) => ['m', id]))}`);
    await page.locator('.compare-columns > section').nth(2).waitFor();
  },
  'a checked draft': async (page) => {
    await page.goto(`${site}/draft/`);
    await page.locator('.draft-results[data-state="ready"]').waitFor({ state: 'attached' });
    await page.locator('#draft-region').fill('湖北省武汉市江岸区');
    await page
      .locator('#draft-box')
      .fill(
        '江苏省2016年巩固“两基”成果，投入〔数量〕万元。\n落实中央“八项规定”精神，坚决纠正“四风”问题。进一步减少会议、文件，提高工作质量。',
      );
    await page.locator('.draft-form button[type="submit"]').click();
    await page.locator('.draft-results[data-state="done"]').waitFor({ state: 'attached' });
  },
};

describe.each([
  ['light', { colorScheme: 'light' as const }],
  ['dark', { colorScheme: 'dark' as const }],
  ['high contrast', { colorScheme: 'light' as const, contrast: 'more' as const }],
])('axe finds nothing in %s', (_, scheme) => {
  test.each(Object.entries(templates()))('%s', async (_name, path) => {
    const context = await browser.newContext({ ...scheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site + path);
    if (path.startsWith('/search/')) await page.waitForSelector('[data-state="done"]');
    const findings = await axeFindings(page);
    await context.close();
    expect(findings).toEqual([]);
  });

  test.each(Object.entries(USED))('%s', async (_name, use) => {
    const context = await browser.newContext({ ...scheme, bypassCSP: true });
    const page = await context.newPage();
    await use(page);
    const findings = await axeFindings(page);
    await context.close();
    expect(findings).toEqual([]);
  });
});
