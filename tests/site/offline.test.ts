import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtBase } from '../../scripts/files/built-base.ts';
import { indexSearch } from '../../scripts/files/index-search.ts';
import { type Served, serve } from '../../scripts/files/serve.ts';
import { withdrawOffline, writeOffline } from '../../scripts/files/write-offline.ts';
import { readBuild } from '../../src/offline/build-mark.ts';
import { builtFiles, builtReports } from './built.ts';

/** A phrase of the archive, and what build B has in its place: in the text, the index and the page. */
const REPORT = builtReports()[0] as ReturnType<typeof builtReports>[number];
const OTHER = builtReports()[1] as typeof REPORT;
const base = builtBase('dist');

let folder: string;
let server: Served;
let browser: Browser;
let context: BrowserContext;
let site: string;
let passage: { before: string; after: string };
const builds: Record<string, string> = {};

/** Serves one of the builds at the same address from now on. */
let deployed = '';
function deploy(name: string): void {
  if (deployed) renameSync(join(folder, 'live'), join(folder, deployed));
  renameSync(join(folder, name), join(folder, 'live'));
  deployed = name;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'offline-'));
  for (const name of ['a', 'b', 'off']) cpSync('dist', join(folder, name), { recursive: true });
  builds.a = (await writeOffline(join(folder, 'a'))).build;
  // Build B: one report says something else, in its page and in what is searched.
  const data = join(folder, 'b/data/passages.jsonl');
  const rows = readFileSync(data, 'utf8').split('\n');
  const at = rows.findIndex((row) => row && JSON.parse(row).report === REPORT.id && JSON.parse(row).text.length > 30);
  const row = JSON.parse(rows[at] as string);
  passage = { before: row.text.slice(0, 8), after: '甲乙丙丁戊己庚辛' };
  row.text = row.text.replace(passage.before, passage.after);
  rows[at] = JSON.stringify(row);
  writeFileSync(data, rows.join('\n'));
  const page = join(folder, 'b', REPORT.url, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replaceAll(REPORT.title, `${passage.after}${REPORT.title}`));
  await indexSearch(join(folder, 'b'));
  builds.b = (await writeOffline(join(folder, 'b'))).build;
  await withdrawOffline(join(folder, 'off'));
  deploy('a');
  server = await serve(join(folder, 'live'), 0, base);
  site = server.origin + base.slice(0, -1);
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

const visit = async (path: string, page?: Page): Promise<Page> => {
  const opened = page ?? (await context.newPage());
  await opened.goto(site + path);
  return opened;
};
const buildOf = async (page: Page) => readBuild(await page.content());

/** Asks the page until the answer is yes. */
const until = <T>(page: Page, answer: (given: T) => Promise<boolean>, given: T) =>
  vi.waitFor(async () => expect(await page.evaluate(answer as never, given)).toBe(true), {
    timeout: 60_000,
    interval: 200,
  });

/** Waits until the worker is there and holds the page that is open. */
const settled = (page: Page) =>
  until(
    page,
    async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      if (registration?.active?.state !== 'activated') return false;
      return (await caches.match(location.origin + location.pathname)) !== undefined;
    },
    undefined,
  );

/** Waits until the device holds nothing of a build. */
const gone = (page: Page, build: string) =>
  until(page, async (old) => !(await caches.keys()).some((name) => name.includes(old)), build);

async function firstVisit(path: string): Promise<Page> {
  context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await visit(path);
  await settled(page);
  return page;
}

/** Total of a search, as the search page states it. */
async function search(page: Page, words: string): Promise<number> {
  await visit(`/search/?q=${encodeURIComponent(words)}`, page);
  await page.waitForSelector('.hits[data-state="done"]', { state: 'attached' });
  return Number(await page.locator('.hits').getAttribute('data-total'));
}

describe('after one visit, without a network', () => {
  let page: Page;
  beforeAll(async () => {
    deploy('a');
    page = await firstVisit(REPORT.url);
    await context.setOffline(true);
  });
  afterAll(() => context.close());

  test('the report that was visited opens, whole and with its style', async () => {
    const bad: string[] = [];
    page.on('requestfailed', (request) => bad.push(request.url()));
    await visit(REPORT.url, page);
    expect(await page.locator('h1').textContent()).toContain(REPORT.title);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain('Noto');
    expect(bad).toEqual([]);
  });

  test('home and the search open, and the search finds what it finds with a network', async () => {
    await visit('/', page);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await search(page, passage.before)).toBeGreaterThan(0);
    expect(await search(page, '课后服务')).toBeGreaterThan(0);
    expect(await search(page, '課後服務')).toBe(await search(page, '课后服务'));
  });

  test('the dialog of a page that was open before there was a worker finds, too', async () => {
    await visit(REPORT.url, page);
    await page.keyboard.press('/');
    await page.locator('dialog input').fill(passage.before);
    await page.locator('dialog [role="option"]').first().waitFor();
  });

  test('a page that was never visited says so, keeps its address and leads on', async () => {
    const response = await page.goto(site + OTHER.url);
    expect(response?.status()).toBe(503);
    expect(await page.locator('h1').textContent()).toContain('还没有保存');
    expect(page.url()).toBe(site + OTHER.url);
    await page.locator('[data-offline="saved"] a').first().waitFor();
    expect(await page.locator('[data-offline="saved"] a').allTextContents()).toEqual([REPORT.title]);
    await context.setOffline(false);
    await page.locator('.retry-page button').click();
    await page.waitForFunction((title) => document.querySelector('h1')?.textContent?.includes(title), OTHER.title);
    await context.setOffline(true);
    await visit(OTHER.url, page);
    expect(await page.locator('h1').textContent()).toContain(OTHER.title);
  });
});

describe('the whole archive', () => {
  let page: Page;
  beforeAll(async () => {
    deploy('a');
    page = await firstVisit('/offline/');
  });
  afterAll(() => context.close());

  test('is saved when asked for, with its size and progress, and then every page opens', async () => {
    const button = page.locator('button[data-offline="save"]');
    await button.waitFor();
    expect(await button.textContent()).toMatch(/离线保存整个档案（传输\d+\.\d MB）/u);
    await button.click();
    await page.locator('[data-offline="status"]', { hasText: '整个档案已保存' }).waitFor();
    await context.setOffline(true);
    const pages = builtFiles('index.html').map((file) => `/${file.replace(/index\.html$/, '')}`);
    const step = Math.ceil(pages.length / 40);
    for (const path of pages.filter((_, at) => at % step === 0)) {
      const response = await page.goto(site + path);
      expect(response?.status(), path).toBe(200);
    }
  });

  test('lets the tools work without a network', async () => {
    await visit(`/compare/?r=${encodeURIComponent(REPORT.id)}&r=${encodeURIComponent(OTHER.id)}`, page);
    await page.locator('.compare-columns, .outline-pair, [class*="compare"] table, .pairs').first().waitFor();
    await visit('/draft/', page);
    await page.locator('.draft-results[data-state="ready"]').waitFor({ state: 'attached' });
  });

  test('comes along to the next build, of which it then wholly is', async () => {
    await context.setOffline(false);
    deploy('b');
    await visit('/', page);
    await gone(page, builds.a as string);
    await context.setOffline(true);
    for (const path of [REPORT.url, OTHER.url, `${OTHER.url}source/`]) {
      await visit(path, page);
      expect(await buildOf(page)).toBe(builds.b);
    }
    expect(await search(page, passage.after)).toBe(1);
  });

  test('is deleted when asked to', async () => {
    await context.setOffline(false);
    await visit('/offline/', page);
    await page.locator('button[data-offline="remove"]').click();
    await page.locator('[data-offline="status"]', { hasText: '已全部删除' }).waitFor();
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  });
});

describe('from build A to build B', () => {
  afterAll(() => context.close());

  test('a page that is open keeps its build and is told; nothing is mixed before and after', async () => {
    deploy('a');
    const old = await firstVisit('/search/');
    await visit(REPORT.url, old);
    await settled(old);
    await visit('/search/', old);
    deploy('b');
    // A second page comes from the network and is of build B; the first stays of build A, with A's index.
    const fresh = await visit(REPORT.url);
    expect(await buildOf(fresh)).toBe(builds.b);
    expect(await search(fresh, passage.after)).toBe(1);
    await old.locator('.new-version').waitFor();
    await old.locator('.search-form input').fill(passage.after);
    await old.waitForSelector('.hits[data-state="done"][data-total="0"]', { state: 'attached' });
    await old.locator('.search-form input').fill(passage.before);
    await old.waitForSelector('.hits[data-state="done"]:not([data-total="0"])');
    expect(await fresh.locator('.new-version').count()).toBe(0);

    // Without a network now: build A, wholly.
    await context.setOffline(true);
    const offline = await visit(REPORT.url);
    expect(await buildOf(offline)).toBe(builds.a);
    expect(await search(offline, passage.after)).toBe(0);
    await context.setOffline(false);

    // Two old pages: the new build waits for the other one.
    await old.locator('.new-version button', { hasText: '重新载入' }).click();
    await old.locator('.new-version p', { hasText: '另有1个旧版网页' }).waitFor();
    await offline.close();
    await Promise.all([old.waitForEvent('load'), old.locator('.new-version button', { hasText: '重新载入' }).click()]);
    await gone(old, builds.a as string);
    expect(await buildOf(old)).toBe(builds.b);
    await context.setOffline(true);
    for (const path of ['/', '/search/', REPORT.url]) {
      await visit(path, old);
      expect(await buildOf(old), path).toBe(builds.b);
    }
    expect(await old.locator('h1').textContent()).toContain(passage.after);
    expect(await search(old, passage.after)).toBe(1);
    const names = await old.evaluate(() => caches.keys());
    expect(names.filter((name) => name.includes(builds.a as string))).toEqual([]);
  });
});

describe('a site that withdraws its worker', () => {
  afterAll(() => context.close());

  test('is left by the workers of its readers, with all they kept', async () => {
    deploy('a');
    const page = await firstVisit(REPORT.url);
    deploy('off');
    await visit('/', page);
    await until(
      page,
      async () => (await navigator.serviceWorker.getRegistration()) === undefined && !(await caches.keys()).length,
      undefined,
    );
  });
});
