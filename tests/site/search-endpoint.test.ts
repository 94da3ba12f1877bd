import { execFile } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { madeProject, removeProject, SEARCH_PAGES } from '../../scripts/bench/made-project.ts';
import { ownFiles } from '../../scripts/bench/search/search-sizes.ts';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { type Served, serve } from '../../scripts/files/serve.ts';
import { type StandIn, serveStandIn } from '../search/serve-stand-in.ts';
import { axeFindings } from './axe.ts';
import { builtPassages } from './built.ts';
import { ask, openSearch, settled, shownIds, status, total } from './search-actions.ts';
import { QUERIES, truth, truthOf } from './search-truth.ts';

const run = promisify(execFile);
const site = inject('site');
/** Without what vitest puts into the environment: its BASE_URL would reach the pages. */
const environment = { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' };

let root: string;
let engine: StandIn;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  engine = await serveStandIn();
  const cli = (cwd: string, ...args: string[]) =>
    run(process.execPath, ['scripts/cli.ts', ...args], {
      cwd,
      env: { ...environment, SEARCH_ENDPOINT: `${engine.address}/passages` },
    });
  await cli('.', 'export', 'opensearch', '--site', 'dist', '--to', engine.address);
  // The same archive with the one setting, as far as searching goes.
  root = madeProject(ownFiles(), [...SEARCH_PAGES, 'index.astro']);
  await cli(root, 'build');
  served = await serve(join(root, 'dist'));
  browser = await launchBrowser();
}, 300_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  await engine?.close();
  if (root) removeProject(root);
});

const open = (state: Record<string, string>, where = served.origin) => openSearch(browser, where, state);

/** Whatever is still to come of a list that is handed over in parts. */
async function showAll(page: Page): Promise<void> {
  for (;;) {
    const before = await page.locator('ol.hits > li').count();
    if (await page.locator('button.more').isHidden()) return;
    await page.locator('button.more').click();
    await page.waitForFunction((count) => document.querySelectorAll('ol.hits > li').length > count, before);
  }
}

/** What the page shows of the first hits: ids, places, texts and marks, in order. */
const firstPage = (page: Page) =>
  page
    .locator('ol.hits > li')
    .evaluateAll((items) =>
      items
        .slice(0, 100)
        .map((item) => [(item as HTMLElement).dataset.passage, item.querySelector('.hit-text')?.innerHTML]),
    );

test('the policy opens for the engine and for nothing else, and readers are told who is asked', async () => {
  const page = await open({});
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  expect(policy).toContain(`connect-src 'self' ${engine.address};`);
  expect(policy).not.toContain('wasm');
  expect(await page.locator('.search-elsewhere').textContent()).toContain(new URL(engine.address).host);
  expect(readdirSync(join(root, 'dist/pagefind'))).toEqual(['archive.bin']);
  await page.close();
});

describe('the engine answers as the static index does', () => {
  test('every query: the same total, the same first hits by year, the same contexts', async () => {
    const compared = async (queries: readonly string[]) => {
      const pages = await Promise.all([open({ sort: 'year' }), open({ sort: 'year' }, site)]);
      const wrong: string[] = [];
      for (const query of queries) {
        await Promise.all(pages.map((page) => ask(page, query)));
        const [own, other] = await Promise.all(
          pages.map(async (page) => ({
            total: await total(page),
            said: await status(page),
            hits: await firstPage(page),
          })),
        );
        if (own?.total !== String(truthOf(query).length) || JSON.stringify(own) !== JSON.stringify(other))
          wrong.push(`${query}: ${own?.said} / ${other?.said}`);
      }
      await Promise.all(pages.map((page) => page.close()));
      return wrong;
    };
    const shares = [0, 1].map((share) => QUERIES.filter((_, at) => at % 2 === share));
    expect((await Promise.all(shares.map(compared))).flat()).toEqual([]);
  }, 600_000);

  test('by relevance, too, all hits are there, page after page', async () => {
    const page = await open({ q: '教师' });
    expect(await page.locator('ol.hits > li').count()).toBe(100);
    await showAll(page);
    expect(await shownIds(page)).toEqual(truth(['教师']));
    await page.close();
  });

  test.each([
    [{ q: '教师', year: '2008-2015', level: 'county', kind: 'plan' }],
    [{ q: '教师', year: 'unknown' }],
    [{ q: '教师', region: 'hebei' }],
    [{ q: '教师 -培训', topic: 'jiaoshi' }],
    [{ q: '学校 ~6 安全' }],
    [{ q: '学校 ~9 安全 ~9 管理' }],
    [{ q: '课后服务', year: '2004' }],
    [{ object: 'kehou-fuwu' }],
    [{ q: '课程', view: 'kwic', sort: 'left' }],
    [{ q: '元宇宙' }],
    [{ q: '量子计算' }],
    [{ q: '大力推进义务教育优质特色均衡发展' }],
  ] as Record<string, string>[][])('%o: hits, counts, charts and what is offered', async (state = {}) => {
    const pages = await Promise.all([open(state), open(state, site)]);
    const seen = await Promise.all(
      pages.map(async (page) => {
        await page.waitForLoadState('networkidle');
        await showAll(page);
        const texts = (selector: string) => page.locator(selector).allTextContents();
        return {
          ids: await shownIds(page),
          status: await status(page),
          options: await texts('.search-filters option'),
          charts: await texts('.charts-pair button'),
          parts: await texts('.parts li'),
          lines: (await texts('.kwic')).length,
        };
      }),
    );
    expect(seen[0]).toEqual(seen[1]);
    await Promise.all(pages.map((page) => page.close()));
  });

  test('the dialog, too', async () => {
    const page = await browser.newPage();
    await page.goto(`${served.origin}/404.html`);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog.search-dialog[open]');
    await page.keyboard.type('课后服务');
    await page.waitForSelector('.options[data-state="done"]', { state: 'attached' });
    expect(await page.locator('.options').getAttribute('data-total')).toBe(String(truth(['课后服务']).length));
    await page.close();
  });
});

describe('when the engine fails', () => {
  test.each([
    [{ status: 429, body: {} }, '太忙'],
    [{ status: 200, body: '<html>' }, '读不懂'],
    [{ status: 404, body: {} }, '没有本站的索引'],
  ])('%o is told in a sentence, and can be tried again', async (fault, sentence) => {
    engine.fault = fault;
    const page = await open({ q: '安全' });
    expect(await page.locator('ol.hits').getAttribute('data-state')).toBe('error');
    expect(await page.locator('.search-notice').textContent()).toContain(sentence);
    engine.fault = undefined;
    await page.getByRole('button', { name: '重试' }).click();
    await page.waitForSelector('ol.hits[data-state="done"]', { state: 'attached' });
    expect(await total(page)).toBe(String(truth(['安全']).length));
    await page.close();
  });

  test('an engine that holds another archive is noticed', async () => {
    const page = await browser.newPage();
    await page.route('**/_search', async (route) => {
      const response = await route.fetch();
      const answer = await response.json();
      if (answer.aggregations) answer.aggregations.held.doc_count += 1;
      await route.fulfill({ response, json: answer });
    });
    await page.goto(`${served.origin}/search/?q=${encodeURIComponent('安全')}`);
    await settled(page);
    const held = builtPassages().length;
    await page.getByText(`检索服务里有${held + 1}段，本站有${held}段`).waitFor();
    await page.close();
  });
});

test('a page that asks an engine is accessible', async () => {
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${served.origin}/search/?q=${encodeURIComponent('课后服务')}`);
  await settled(page);
  expect(await axeFindings(page)).toEqual([]);
  await context.close();
});
