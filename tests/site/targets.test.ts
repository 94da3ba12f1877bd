import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import type { Target } from '../../src/targets/targets.ts';
import { built, builtFiles, builtPassages } from './built.ts';

const site = inject('site');
const targets: Target[] = built('data/targets.jsonl')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test('every row stands in its passage, quote and value word for word', () => {
  const text = new Map(builtPassages().map((passage) => [passage.id, passage.text]));
  for (const { passage, quote, value } of targets) {
    expect(text.get(passage)).toContain(quote);
    expect(quote).toContain(value);
  }
});

test('the pages hold every row once, with its passage', () => {
  const urls = new Map(builtPassages().map(({ id, url }) => [id, url]));
  const pages = builtFiles('.html').filter((file) => file.startsWith('targets/'));
  const links = pages.flatMap((file) =>
    Array.from(built(file).matchAll(/<td class="row-quote"[^>]*>\s*<a href="([^"]*)"/g), ([, url]) => url as string),
  );
  const wanted = targets.map(({ passage }) => urls.get(passage) as string);
  expect(links.map((url) => url.slice(url.indexOf('/reports/'))).sort()).toEqual(wanted.sort());
});

test('the CSV says the same, with place and year', () => {
  const [head, ...rows] = built('data/targets.csv').split('\r\n').filter(Boolean);
  expect(head).toBe('\uFEFFpassage,indicator,value,unit,bound,kind,quote,region,year,url');
  expect(rows).toHaveLength(targets.length);
});

test('charts name their base, and it is what they draw and list; figures that are all alike are a sentence', () => {
  const charts = [...built('targets/index.html').matchAll(/<figure class="chart"[\s\S]*?<\/figure>/g)];
  expect(charts.length).toBeGreaterThan(3);
  for (const [chart] of charts) {
    const base = Number(/(\d+)个数字，出自\d+份报告/.exec(chart)?.[1]);
    if (chart.includes('份报告都是<strong>')) expect(chart).not.toContain('<circle');
    else expect(chart.match(/<circle/g)).toHaveLength(base);
    expect(chart.match(/<li[\s>]/g)).toHaveLength(base);
  }
});

test('the table is complete without JavaScript', async () => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`${site}/targets/`);
  expect(await page.locator('table.rows tbody tr').count()).toBe(Math.min(targets.length, 500));
  expect(await page.locator('table.rows button, .table-tools').count()).toBe(0);
  await page.context().close();
});

test('rows are sorted and filtered by keyboard, and the address remembers', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}/targets/`);
  const rows = page.locator('table.rows tbody tr:not([hidden])');
  const all = await rows.count();

  const head = page.locator('th', { hasText: '数值' });
  await head.locator('button').focus();
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('descending');
  const values = await page
    .locator('td.row-number')
    .evaluateAll((cells) => cells.map((cell) => Number((cell as HTMLElement).dataset.value ?? '-1')));
  expect(values).toEqual([...values].sort((a, b) => b - a));
  await page.keyboard.press('Enter');
  expect(await head.getAttribute('aria-sort')).toBe('ascending');

  await page.getByLabel('性质').selectOption('投入');
  const inputs = targets.filter(({ kind }) => kind === 'input').length;
  expect(await rows.count()).toBe(inputs);
  expect(await page.locator('.table-status').textContent()).toContain(`有${inputs}个数字`);
  await page.getByLabel('筛选').fill('２０００万元');
  await page.waitForFunction((before) => document.querySelectorAll('tbody tr:not([hidden])').length < before, inputs);
  expect(await rows.count()).toBeGreaterThan(0);

  await page.goto(page.url());
  await page.waitForSelector('.table-tools');
  expect(await page.getByLabel('性质').inputValue()).toBe('投入');
  expect(await rows.count()).toBeLessThan(all);
  await page.getByLabel('筛选').fill('没有这样的词');
  await page.waitForFunction(() => !document.querySelector('tbody tr:not([hidden])'));
  await page.close();
});
