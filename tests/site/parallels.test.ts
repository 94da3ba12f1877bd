import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import type { LinkRow } from '../../src/similarity/link-rows.ts';
import { built, builtFiles, builtPassages, builtReports, templates } from './built.ts';

const links: LinkRow[] = built('data/links.jsonl')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const from = Map.groupBy(links, (link) => link.from);
const passages = new Map(builtPassages().map((passage) => [passage.id, passage]));
const measures = [...passages.values()].filter(({ type }) => type === 'measure');

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** All pages of a report's parallels as one text. */
const parallelsOf = (report: string) =>
  builtFiles('index.html')
    .filter((file) => file.startsWith(`reports/${report}/parallels/`))
    .map(built)
    .join('');

test('links lead from a measure to a measure of another report, whose sentence they name', () => {
  expect(links.length).toBeGreaterThan(1000);
  for (const { from: one, to, sentence, under } of links) {
    const [a, b] = [passages.get(one), passages.get(to)];
    expect(a?.type).toBe('measure');
    expect(b?.type).toBe('measure');
    expect(a?.report).not.toBe(b?.report);
    if (sentence) expect(b?.text.slice(...sentence).trim()).not.toBe('');
    if (under) expect(from.get(one)?.some((link) => link.to === under && link.under === null)).toBe(true);
  }
});

test('every measure says on its report how many parallels it has, as many as the open data', () => {
  for (const { id } of builtReports()) {
    const html = built(`reports/${id}/index.html`);
    const own = measures.filter(({ report }) => report === id);
    // <div class="passage measure" id="2-3"> … 同类措施14条 …
    const parts = html.split('<div class="passage measure" id="').slice(1);
    expect(parts).toHaveLength(own.length);
    for (const [index, part] of parts.entries()) {
      const rows = from.get(own[index]?.id ?? '')?.length ?? 0;
      const shown = /<summary[^>]*>\s*同类措施(\d+)条/.exec(part)?.[1];
      expect(shown === undefined ? 0 : Number(shown), own[index]?.id).toBe(rows);
      expect((part.match(/<i class="(?:copy|same|related)"/g) ?? []).length).toBeLessThanOrEqual(10);
    }
  }
});

test('every link has its place among the parallels, under an address of its own', () => {
  for (const { id } of builtReports()) {
    const html = parallelsOf(id);
    const ids = new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, own]) => own));
    for (const measure of measures.filter(({ report }) => report === id)) {
      const block = measure.id.slice(id.length + 1);
      expect(ids.has(block), measure.id).toBe(true);
      for (const { to, under } of from.get(measure.id) ?? [])
        if (under === null) expect(ids.has(`${block}--${to.replace('#', '/')}`), `${measure.id} ${to}`).toBe(true);
        else expect(html).toContain(passages.get(to)?.url);
    }
  }
});

test('a measure and its eight best parallels stand there in full, the others with their nearest sentence', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + (templates().parallels as string));
  for (const pair of await page.locator('.pair').all()) {
    const id = (await pair.getAttribute('id')) ?? '';
    const to = id
      .slice(id.indexOf('--') + 2)
      .split('/')
      .join('/');
    const passage = passages.get(`${to.slice(0, to.lastIndexOf('/'))}#${to.slice(to.lastIndexOf('/') + 1)}`);
    const text = await pair.locator('.pairs-text').evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const gone of copy.querySelectorAll('del')) gone.remove();
      return copy.textContent ?? '';
    });
    const whole = passage?.text.replace(/\s/gu, '') ?? '';
    if (await pair.getAttribute('data-full')) expect(text.replace(/\s/gu, '')).toBe(whole);
    else expect(whole).toContain(text.replace(/\s|…/gu, ''));
  }
  for (const pairs of await page.locator('.pairs').all()) {
    const all = await pairs.locator('.pair').count();
    expect(await pairs.locator('.pair[data-full]').count()).toBe(Math.min(all, 8));
  }
  await context.close();
});

test('without JavaScript the similar measures unfold and tiers can be hidden', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site + (templates().report as string));
  const first = page.locator('details.parallels').first();
  expect(await first.locator('li').first().isVisible()).toBe(false);
  await first.locator('summary').click();
  expect(await first.locator('li').first().isVisible()).toBe(true);
  await page.goto(site + (templates().parallels as string));
  const related = page.locator('.pair[data-tier="related"]').first();
  expect(await related.isVisible()).toBe(true);
  await page.uncheck('#show-related');
  expect(await related.isVisible()).toBe(false);
  await context.close();
});

test('a region can be chosen and stays in the address; a linked pair is shown all the same', async () => {
  const page = await browser.newPage();
  const path = site + (templates().parallels as string);
  await page.goto(path);
  const province = await page.locator('.pair').first().getAttribute('data-province');
  await page.locator('[data-pairs-control] select').selectOption(province);
  expect(new URL(page.url()).searchParams.get('region')).toBe(province);
  expect(await page.locator(`.pair:visible:not([data-province="${province}"])`).count()).toBe(0);
  const other = await page.locator(`.pair:not([data-province="${province}"])`).first().getAttribute('id');
  await page.goto(`${path}?region=${province}#${encodeURIComponent(other ?? '')}`);
  expect(await page.locator(`[id="${other}"]`).isVisible()).toBe(true);
  await page.close();
});

test('every object that a measure names has its page with all its measures, and the index their number', () => {
  const index = built('objects/index.html').replace(/\s+/g, ' ');
  for (const [object, own] of Map.groupBy(
    measures.flatMap(({ objects, url }) => objects.map((id) => ({ id, url }))),
    ({ id }) => id,
  )) {
    const html = builtFiles('index.html')
      .filter((file) => file.startsWith(`objects/${object}/`))
      .map(built)
      .join('');
    for (const { url } of own) expect(html).toContain(`href="${url}"`);
    expect(index).toMatch(new RegExp(`/objects/${object}/">[^<]*</a> ?<span class="count">${own.length}</span>`));
  }
});
