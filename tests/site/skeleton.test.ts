import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtPassages, builtReports } from './built.ts';
import { clipboard, deskPage, openTools } from './use.ts';

const site = inject('site');
const passages = builtPassages();
/** A measure with a year, a school and a figure. */
const ID = 'jiangxi/yichun/shanggao/2024#1-3-3';
const passage = passages.find(({ id }) => id === ID);
const report = builtReports().find(({ id }) => id === passage?.report);
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('the tools of a measure copy its text, its text with reference, its reference and its skeleton', async () => {
  const page = await deskPage(browser, `${site}${report?.url}`);
  await openTools(page, '1-3-3');
  const whole = `${passage?.number}${passage?.text}`;
  const copy = async (name: string) => {
    await page.locator('.use-dialog button', { hasText: new RegExp(`^${name}$`) }).click();
    await page.locator('.use-dialog button', { hasText: '已复制' }).first().waitFor();
    const text = await clipboard(page);
    await page.locator('.use-dialog button', { hasText: '已复制' }).first().waitFor({ state: 'detached' });
    return text;
  };
  expect(await copy('复制原文')).toBe(whole);
  const cited = await copy('复制并附出处');
  expect(cited.startsWith(`${whole}\n——`)).toBe(true);
  expect(cited).toMatch(/（\d{4}-\d\d-\d\d查阅）。$/);
  expect(await copy('复制引文（GB/T 7714）')).toMatch(
    /\[EB\/OL\]\. \(\d{4}-\d\d-\d\d\)\[\d{4}-\d\d-\d\d\]\. https:\/\/.*\/#1-3-3\.$/,
  );
  const skeleton = await copy('复制句式');
  expect(skeleton).toContain('〔年份〕年高考');
  expect(skeleton).toContain('〔学校〕');
  expect(skeleton).toContain('上线〔数量〕人');
  expect(skeleton).not.toContain('1860');
  await page.context().close();
});

test('a slot shows what stood there when it is pointed at or reached by keyboard; Escape closes and gives the focus back', async () => {
  const page = await deskPage(browser, `${site}${report?.url}`);
  await openTools(page, '1-3-3');
  const slot = page.locator('.slot').first();
  const was = slot.locator('.slot-was');
  expect(await was.isVisible()).toBe(false);
  await slot.focus();
  expect(await was.isVisible()).toBe(true);
  expect(await was.textContent()).toBe('原作：2024');
  await page.locator('.slot').nth(1).hover();
  expect(await page.locator('.slot .slot-was').nth(1).isVisible()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await page.locator('.use-dialog').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.classList.contains('use'))).toBe(true);
  await page.context().close();
});

test('a hit of the search opens the same tools', async () => {
  const page = await deskPage(browser, `${site}/search/?q=${encodeURIComponent('课后服务')}`);
  await page.waitForSelector('[data-state="done"]');
  await page.locator('[data-passage] a.use').first().click();
  await page.locator('.use-dialog .use-source').waitFor();
  await page.locator('.use-dialog button', { hasText: '复制原文' }).click();
  await page.locator('.use-dialog button', { hasText: '已复制' }).waitFor();
  const id = await page.locator('[data-passage]').first().getAttribute('data-passage');
  const hit = passages.find((one) => one.id === id);
  expect(await clipboard(page)).toBe(`${hit?.number}${hit?.text}`);
  await page.context().close();
});

test('without the data the tools say so and lead to the references', async () => {
  const page = await deskPage(browser, `${site}${report?.url}`);
  await page.route('**/passages.json', (route) => route.abort());
  await page.locator('[id="1-3-3"] a.use').click();
  await page.getByText('没有读到这一段的数据').waitFor();
  expect(await page.locator('.use-dialog a').getAttribute('href')).toContain('/cite/#1-3-3');
  await page.context().close();
});
