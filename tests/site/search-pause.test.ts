import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeProject, removeProject, SEARCH_PAGES } from '../../scripts/bench/made-project.ts';
import { ownFiles } from '../../scripts/bench/search/search-sizes.ts';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { type Served, serve } from '../../scripts/files/serve.ts';
import { axeFindings } from './axe.ts';
import { ask, shownIds, status, total } from './search-actions.ts';
import { truth } from './search-truth.ts';

/** What large archives have other than small ones, so that this one is large: its own index, and a pause after so many reports with hits. */
const LARGE = [
  ['scripts/files/index-search.ts', 'PAGEFIND_AT_MOST = 500', 'PAGEFIND_AT_MOST = 1'],
  ['src/search/run-search.ts', 'AT_ONCE = 1000', 'AT_ONCE = 8'],
  ['src/search/run-search.ts', 'FEW = 200', 'FEW = 2'],
] as const;

let root: string;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  root = madeProject(ownFiles(), [...SEARCH_PAGES, 'index.astro']);
  for (const [name, before, after] of LARGE) {
    const file = join(root, name);
    const text = readFileSync(file, 'utf8');
    expect(text).toContain(before);
    writeFileSync(file, text.replace(before, after));
  }
  await promisify(execFile)(process.execPath, ['scripts/cli.ts', 'build'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  served = await serve(join(root, 'dist'));
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (root) removeProject(root);
});

const WORD = '教育';
const paused = (page: Page) => page.waitForSelector('ol.hits[data-state="paused"]', { state: 'attached' });
const goOn = (page: Page) => page.getByRole('button', { name: '继续核对其余报告' });

async function open(): Promise<Page> {
  // axe is put into the page as a script
  const page = await (await browser.newContext({ bypassCSP: true })).newPage();
  await page.goto(`${served.origin}/search/?${new URLSearchParams({ q: WORD })}`);
  await paused(page);
  return page;
}

test('a word of many reports pauses with true hits, says how far it is, and tells no total', async () => {
  const page = await open();
  const [, checked, candidates, least] =
    /已核对(\d+)／(\d+)份可能相关的报告，至少(\d+)段/.exec(await status(page))?.map(Number) ?? [];
  const all = truth([WORD]);
  expect(checked).toBe(8);
  expect(candidates).toBe(new Set(all.map((id) => id.split('#')[0])).size);
  expect(least).toBeGreaterThan(0);
  expect(least).toBeLessThan(all.length);
  expect(await total(page)).toBeNull();
  const shown = await shownIds(page);
  expect(shown.length).toBeGreaterThan(0);
  for (const id of shown) expect(all).toContain(id);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
});

test('asked to go on it ends with every passage, and the focus is where its end is told', async () => {
  const page = await open();
  await goOn(page).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.classList.contains('search-status'))).toBe(true);
  for (;;) {
    await page.waitForSelector('ol.hits:is([data-state="done"], [data-state="paused"])', { state: 'attached' });
    if (await page.locator('ol.hits[data-state="done"]').count()) break;
    await goOn(page).click();
  }
  expect(await total(page)).toBe(String(truth([WORD]).length));
  expect(await goOn(page).count()).toBe(0);
  await page.close();
});

test('another query in the pause is searched at once, and nothing is left of the first', async () => {
  const page = await open();
  const rare = truth(['职业教育集团']);
  await ask(page, '职业教育集团');
  expect(await total(page)).toBe(String(rare.length));
  expect(await shownIds(page)).toEqual(rare);
  expect(await goOn(page).count()).toBe(0);
  // and back: the pause comes again, without the total of the query between
  await page.locator('#q').fill(WORD);
  await paused(page);
  expect(await total(page)).toBeNull();
  expect(await goOn(page).count()).toBe(1);
  await page.close();
});
