import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { unzip } from '../../scripts/files/readers/unzip.ts';
import { readDocx } from '../../src/document/read-docx.ts';
import { templates } from './built.ts';
import { clipboard, deskPage, openTools } from './use.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('passages are put aside, ordered, annotated and exported', async () => {
  const page = await deskPage(browser, site + (templates().report as string));
  const blocks = await page.locator('.measure').evaluateAll((nodes) => nodes.slice(0, 3).map(({ id }) => id));
  for (const block of blocks.slice(0, 2)) {
    await openTools(page, block);
    await page.locator('.use-dialog button', { hasText: '收入摘录篮' }).click();
    await page.locator('.use-dialog button', { hasText: '已收入摘录篮' }).waitFor();
    await page.keyboard.press('Escape');
  }
  const asked: string[] = [];
  await page.goto(`${site}/basket/`, { waitUntil: 'networkidle' });
  page.on('request', (request) => asked.push(request.url()));
  const items = page.locator('.basket > li');
  expect(await items.count()).toBe(2);
  const second = await items.nth(1).locator('.basket-text').textContent();
  await items.nth(1).locator('button', { hasText: '上移' }).focus();
  await page.keyboard.press('Enter');
  expect(await items.nth(0).locator('.basket-text').textContent()).toBe(second);
  await items.nth(0).locator('textarea').fill('可用，<b>改数字</b>');
  await page.reload();
  expect(await items.nth(0).locator('textarea').inputValue()).toBe('可用，<b>改数字</b>');

  await page.locator('.basket-tools button', { hasText: '复制为纯文本' }).click();
  await page.locator('.basket-tools button', { hasText: '已复制' }).waitFor();
  const text = await clipboard(page);
  expect(text).toContain(`${second}[1]`);
  expect(text).toContain('按：可用，<b>改数字</b>');
  expect(text).toMatch(/参考文献\n\[1\] .*\[EB\/OL\]\. .*\n\[2\] /);

  const waiting = page.waitForEvent('download');
  await page.locator('.basket-tools button', { hasText: '导出 Word' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('摘录.docx');
  const word = readDocx(unzip(readFileSync(await download.path()))).text;
  // paragraphs of Word are lines; the heading has no blank line before it there
  expect(word.replace(/\s+/gu, '\n').trim()).toBe(text.replace(/\s+/gu, '\n').trim());
  // nothing is asked but the site's own code, and nothing is sent
  expect(asked.filter((address) => !address.startsWith(site) && !address.startsWith('blob:'))).toEqual([]);
  page.on('dialog', (dialog) => dialog.accept());
  await page.locator('.basket-tools button', { hasText: '清空' }).click();
  expect(await items.count()).toBe(0);
  expect(await page.locator('.basket-status').textContent()).toContain('摘录篮是空的');
  await page.context().close();
});

test('what is kept but damaged is an empty basket', async () => {
  const page = await deskPage(browser, `${site}/basket/`);
  await page.evaluate(() => localStorage.setItem('basket', '{"no":'));
  await page.reload();
  expect(await page.locator('.basket-status').textContent()).toContain('摘录篮是空的');
  await page.context().close();
});
