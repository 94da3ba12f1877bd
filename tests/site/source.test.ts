import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtBase } from '../../scripts/files/built-base.ts';
import { built, builtPassages, builtReports } from './built.ts';
import { plain, sourceRows } from './source-rows.ts';

const base = builtBase('dist').slice(0, -1);
const reports = builtReports();
const passages = builtPassages();
const rows = new Map(reports.map(({ id, url }) => [id, sourceRows(url)]));
const text = (file: string) => readFileSync(`content/sources/${file}`, 'utf8');
const lines = (file: string) => text(file).split('\n');
const files = (report: (typeof reports)[number]) => [...new Set(report.witnesses.map(({ source }) => source))];
/** The file a row is of: `S2-L4` is of the second. */
const fileOf = (report: (typeof reports)[number], anchor: string) =>
  files(report)[Number(/^S(\d+)-/.exec(anchor)?.[1] ?? 1) - 1] as string;

describe.each(reports.map((report) => [report.id, report]))('%s', (id, report) => {
  const own = rows.get(id) ?? [];

  test('shows its lines word for word, each with its number and its fate in words', () => {
    expect(own.length).toBeGreaterThan(0);
    for (const { anchor, number, text: shown, words } of own) {
      expect(shown, anchor).toBe(lines(fileOf(report, anchor))[number - 1]);
      expect(anchor).toMatch(new RegExp(`^(?:S[2-9]-)?L${number}$`));
      expect(words, anchor).not.toBe('');
    }
  });

  test('shows every line of its witnesses', () => {
    const shown = new Set(own.map(({ anchor }) => anchor));
    for (const { source, lines: range } of report.witnesses) {
      const index = files(report).indexOf(source);
      const last = Math.min(range[1], text(source).replace(/\n$/, '').split('\n').length);
      for (let line = range[0]; line <= last; line++)
        expect(shown.has(`${index > 0 ? `S${index + 1}-` : ''}L${line}`), `${source}:${line}`).toBe(true);
    }
  });

  test('accounts for every character and every line of the source', () => {
    const html = built(`${report.url.slice(1)}source/index.html`);
    const tables = html.match(/<table class="fates">.*?<\/table>/gs) ?? [];
    expect(tables).toHaveLength(files(report).length);
    for (const [index, table] of tables.entries()) {
      const sums = Array.from(
        table.matchAll(/<tr class="fate-[a-z-]+"[^>]*>.*?<td>([\d,]+)<\/td>\s*<td>([\d,]+)<\/td>\s*<\/tr>/gs),
        (match) => match.slice(1, 3).map((cell) => Number(cell.replaceAll(',', ''))),
      );
      const source = text(files(report)[index] as string);
      expect(sums.reduce((sum, [characters = 0]) => sum + characters, 0)).toBe([...source].length);
      expect(sums.reduce((sum, [, count = 0]) => sum + count, 0)).toBe(source.replace(/\n$/, '').split('\n').length);
    }
  });

  test('leads from each passage to its lines and back', () => {
    const html = built(`${report.url.slice(1)}index.html`);
    const byAnchor = new Map(own.map((row) => [row.anchor, row]));
    for (const passage of passages.filter(({ report: owner }) => owner === id)) {
      const anchor = passage.id.slice(id.length + 1);
      const [from, to] = passage.source.lines;
      const start = html.indexOf(`id="${anchor}"`);
      const end = html.indexOf('class="to-source"', start);
      const link = html.slice(end).match(/href="([^"]+)"/)?.[1];
      expect(link, passage.id).toBe(`${base}${report.url}source/#L${from}`);
      for (const line of [from, to])
        expect(byAnchor.get(`L${line}`)?.links, `${passage.id} line ${line}`).toContain(`${base}${passage.url}`);
    }
  });

  test('leads from each line only to passages that stand on it', () => {
    const known = new Map(passages.map((passage) => [`${base}${passage.url}`, passage]));
    for (const { number, links, fate } of own) {
      for (const link of links) {
        const passage = known.get(link);
        expect(passage?.report, link).toBe(id);
        if (fate === 'other-witness') continue;
        const [from, to] = passage?.source.lines ?? [0, 0];
        expect(from <= number && number <= to, `line ${number} → ${link}`).toBe(true);
      }
      if (fate === 'passage' || fate === 'heading' || fate === 'other-witness')
        expect(links.length, `line ${number}`).toBeGreaterThan(0);
    }
  });
});

test('every line of every source is shown on some page', () => {
  const shown = new Set<string>();
  for (const report of reports)
    for (const { anchor, number } of rows.get(report.id) ?? []) shown.add(`${fileOf(report, anchor)}:${number}`);
  for (const file of new Set(reports.flatMap(files))) {
    const count = text(file).replace(/\n$/, '').split('\n').length;
    for (let line = 1; line <= count; line++) expect(shown.has(`${file}:${line}`), `${file}:${line}`).toBe(true);
  }
});

test('the words of official prose are told apart by class', () => {
  const html = reports.map(({ url }) => built(`${url.slice(1)}source/index.html`)).join('');
  for (const name of [
    'level-1',
    'level-2',
    'level-3',
    'level-4',
    'point',
    'document',
    'figure',
    'unit',
    'year',
    'mask',
  ])
    expect(html, name).toContain(`class="zh-${name}"`);
});

test('a compilation names the reports its other lines belong to', () => {
  const compiled = reports.find(({ origin }) => origin === 'compilation') as (typeof reports)[number];
  const html = built(`${compiled.url.slice(1)}source/index.html`);
  const named = Array.from(html.matchAll(/<details class="source-others">.*?<\/details>/gs), ([part]) =>
    plain(part),
  ).join('');
  expect(named).toContain('份报告');
});

describe('in a browser', () => {
  const site = inject('site');
  const report = reports.find(({ witnesses }) => witnesses.length > 1) ?? (reports[0] as (typeof reports)[number]);
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test('on a phone lines wrap beside their numbers, the fate stands below', async () => {
    const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
    await page.goto(`${site}${report.url}source/`);
    const row = page.locator('.source-lines tr.fate-passage').first();
    const boxes = await row
      .locator('th, td')
      .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().toJSON()));
    const [number, words, fate] = boxes as { left: number; right: number; top: number; bottom: number }[];
    expect(number?.right).toBeLessThanOrEqual((words?.left ?? 0) + 1);
    expect(words?.right).toBeLessThanOrEqual(360);
    expect(fate?.top).toBeGreaterThanOrEqual((words?.bottom ?? 0) - 1);
    await page.context().close();
  });

  test('a quote leads to its line, a line back to its passage', async () => {
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(`${site}${report.url}`);
    await page.locator('.quotes a').first().click();
    await page.waitForURL(/\/source\/#/);
    await page.locator('tr:target .line-fate a').first().click();
    await page.waitForURL((url) => url.pathname.endsWith(report.url) && url.hash !== '');
    expect(await page.locator('.passage:target').count()).toBe(1);
    await page.context().close();
  });

  test('fates differ without colour: by their words and by the kind of their edge', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(`${site}${report.url}source/`);
    const looks = await page.locator('.fates tbody tr').evaluateAll((found) =>
      found.map((row) => {
        const { borderInlineStartStyle: style, borderInlineStartWidth: width } = getComputedStyle(
          row.querySelector('th') as Element,
        );
        return [row.querySelector('th')?.textContent ?? '', `${style} ${width}`];
      }),
    );
    const edges = looks
      .filter(([word]) => !['接合', '空行', '属他篇'].includes(word as string))
      .map(([, edge]) => edge);
    expect(new Set(edges).size).toBe(edges.length);
    await page.context().close();
  });
});
