import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtBase } from '../../scripts/files/built-base.ts';
import { indexSearch } from '../../scripts/files/index-search.ts';
import { type Served, serve } from '../../scripts/files/serve.ts';
import { ask, openSearch, settled, shownIds, total } from './search-actions.ts';
import { QUERIES, truthOf } from './search-truth.ts';

/** Pages that search side by side. */
const PAGES = 3;
/** Of the layouts that this archive is not published in, every so-manieth query is asked cold. */
const EVERY = 4;

let browser: Browser;
const copies: string[] = [];
const served: Served[] = [];
const sites: Record<string, string> = { text: inject('site') };
beforeAll(async () => {
  browser = await launchBrowser();
  // The other layouts, on copies of what searching takes of the site.
  const base = builtBase('dist');
  for (const layout of ['fragments', 'grams'] as const) {
    const copy = mkdtempSync(join(tmpdir(), `${layout}-`));
    copies.push(copy);
    for (const part of ['search', 'data', '_astro']) cpSync(`dist/${part}`, join(copy, part), { recursive: true });
    await indexSearch(copy, layout);
    const own = await serve(copy, 0, base);
    served.push(own);
    sites[layout] = own.origin + base.slice(0, -1);
  }
});
afterAll(async () => {
  await browser?.close();
  await Promise.all(served.map((own) => own.close()));
  for (const copy of copies) rmSync(copy, { recursive: true, force: true });
});

/** Runs a task for each query, on a few pages at once; gives what went wrong. */
async function wrongAnswers(
  run: (queries: readonly string[]) => Promise<string[]>,
  asked: readonly string[] = QUERIES,
): Promise<string[]> {
  const shares = Array.from({ length: PAGES }, (_, share) => asked.filter((_, index) => index % PAGES === share));
  return (await Promise.all(shares.map(run))).flat();
}

const compare = (query: string, ids: string[], count: string | null) => {
  const expected = truthOf(query);
  const same = count === String(expected.length) && JSON.stringify(ids) === JSON.stringify(expected);
  return same ? [] : [`${query}: ${count} (${ids.length} shown), not ${expected.length}`];
};

test('the queries are the ones they should be', () => {
  expect(QUERIES).toHaveLength(194);
  const counts = QUERIES.map((query) => truthOf(query).length);
  expect(counts.filter((count) => count > 0).length).toBeGreaterThan(170);
  expect(counts.filter((count) => count === 0).length).toBeGreaterThan(1);
});

describe.each(['text', 'fragments', 'grams'])('layout %s', (layout) => {
  test('warm, every query finds exactly the passages that hold it', async () => {
    const wrong = await wrongAnswers(async (queries) => {
      const page = await openSearch(browser, sites[layout] as string, {});
      const found: string[] = [];
      for (const query of queries) {
        await ask(page, query);
        found.push(...compare(query, await shownIds(page), await total(page)));
      }
      await page.close();
      return found;
    });
    expect(wrong).toEqual([]);
  }, 300_000);

  test('cold, too', async () => {
    const wrong = await wrongAnswers(
      async (queries) => {
        // A page opened anew without a cache knows as little as one in a new browser, without the time that one takes to start.
        const context = await browser.newContext({ serviceWorkers: 'block' });
        const page = await context.newPage();
        await (await context.newCDPSession(page)).send('Network.setCacheDisabled', { cacheDisabled: true });
        const found: string[] = [];
        for (const query of queries) {
          await page.goto(`${sites[layout]}/search/?${new URLSearchParams({ q: query })}`);
          await settled(page);
          found.push(...compare(query, await shownIds(page), await total(page)));
        }
        await context.close();
        return found;
      },
      layout === 'text' ? QUERIES : QUERIES.filter((_, index) => index % EVERY === 0),
    );
    expect(wrong).toEqual([]);
  }, 600_000);

  test('a traditional character needs the table, others do not load it', async () => {
    const page = await openSearch(browser, sites[layout] as string, { q: '师资队伍' });
    const expected = await shownIds(page);
    const loaded = () =>
      page.evaluate(
        () =>
          performance
            .getEntriesByType('resource')
            .map(({ name }) => name)
            .filter((name) => name.includes('simplified')).length,
      );
    expect(await loaded()).toBe(0);
    await ask(page, '師資隊伍');
    expect(await loaded()).toBe(1);
    expect(await shownIds(page)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
    await page.close();
  });
});

test('Pagefind still indexes every pair of neighbouring Han characters, and an instance made in another language leaves queries alone', async () => {
  const page = await openSearch(browser, sites.fragments as string, {});
  expect(await page.evaluate(() => document.documentElement.lang)).toBe('zh-CN');
  const pairs = ['育教', '后服', '涵发', '程的', '本教', '化建', '化特', '造教', '研成'];
  // Written as text: an import() in a test is rewritten before the browser gets to see it.
  const proposed = await page.evaluate<string[][]>(`(async (folder, wanted) => {
    document.documentElement.lang = 'und';
    const { createInstance } = await import(folder + '/pagefind/pagefind.js');
    const instance = createInstance({ noWorker: true });
    document.documentElement.lang = 'zh-CN';
    await instance.init();
    const found = [];
    for (const pair of wanted) {
      const { results } = await instance.search(pair, { filters: {} });
      found.push(await Promise.all(results.map(async (result) => JSON.parse((await result.data()).meta.report).id)));
    }
    return found;
  })(${JSON.stringify(sites.fragments)}, ${JSON.stringify(pairs)})`);
  for (const [index, pair] of pairs.entries()) {
    const expected = new Set(truthOf(pair).map((id) => id.slice(0, id.indexOf('#'))));
    expect(expected.size, pair).toBeGreaterThan(0);
    expect(proposed[index], pair).toEqual(expect.arrayContaining([...expected]));
  }
  await page.close();
});
