import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtPassages, builtReports, templates } from './built.ts';
import { deskPage, openTools } from './use.ts';

const site = inject('site');
const passages = builtPassages();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('measures are picked from a report and a topic, shown side by side, and kept in the address', async () => {
  const page = await deskPage(browser, site + (templates().report as string));
  const block = (await page.locator('.measure').first().getAttribute('id')) as string;
  await openTools(page, block);
  await page.locator('.use-dialog button', { hasText: '加入对照' }).click();
  await page.locator('.use-dialog a', { hasText: '去对照（1段）' }).waitFor();
  await page.goto(site + (templates().topic as string));
  await page.locator('a.use').nth(2).click();
  await page.locator('.use-dialog button', { hasText: '加入对照' }).click();
  await page.locator('.use-dialog a', { hasText: '去对照（2段）' }).click();
  await page.locator('.compare-columns > section').nth(1).waitFor();
  const ids = await page.evaluate(() => new URLSearchParams(location.search).getAll('m'));
  expect(ids).toHaveLength(2);
  const shown = await page.locator('.compare-text').evaluateAll((nodes) =>
    nodes.map((node) => {
      for (const gone of node.querySelectorAll('del')) gone.remove();
      return node.textContent;
    }),
  );
  expect(shown).toEqual(ids.map((id) => passages.find((passage) => passage.id === id)?.text));
  // the address alone is enough
  const other = await deskPage(browser, page.url());
  await other.locator('.compare-columns > section').nth(1).waitFor();
  await other.context().close();
  await page.locator('button', { hasText: '移出' }).first().click();
  await page.locator('.compare-columns > section').nth(1).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => new URLSearchParams(location.search).getAll('m'))).toEqual([ids[1]]);
  await page.goBack();
  await page.locator('.compare-columns > section').nth(1).waitFor();
  await page.context().close();
});

test('outlines of two reports stand side by side, with what has no counterpart marked', async () => {
  const [one, two] = builtReports();
  const page = await deskPage(browser, `${site}/compare/`);
  for (const [index, report] of [one, two].entries()) {
    await page.locator(`#province-${index}`).selectOption(report?.region.path.split('/')[0] as string);
    await page.locator(`#report-${index} option[value="${report?.id}"]`).waitFor({ state: 'attached' });
    await page.locator(`#report-${index}`).selectOption(report?.id as string);
  }
  await page.locator('button', { hasText: '并排看提纲' }).click();
  await page.locator('.compare-outline').nth(1).waitFor();
  const titled = (id: string | undefined) =>
    passages.filter(({ report, type, title }) => report === id && type !== 'paragraph' && title).length;
  expect(await page.locator('.compare-outline').nth(0).locator('li').count()).toBe(titled(one?.id));
  expect(await page.locator('.compare-outline').nth(1).locator('li').count()).toBe(titled(two?.id));
  expect(await page.locator('.compare-only').count()).toBeGreaterThan(0);
  expect(await page.locator('.compare-targets').textContent()).toContain('目标与结果');
  // the address alone fills the lists
  await page.reload();
  await page.locator(`#report-1 option[value="${two?.id}"]`).waitFor({ state: 'attached' });
  expect(await page.locator('#report-0').inputValue()).toBe(one?.id);
  await page.context().close();
});

test('an address that names nothing says so', async () => {
  const page = await deskPage(browser, `${site}/compare/?m=no/where/2000%231`);
  await page.getByText('没有读到要对照的内容').waitFor();
  await page.goto(`${site}/compare/?m=..%2F..%2Fetc%231`);
  await page.getByText('还没有选').waitFor();
  await page.context().close();
});
