import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtPassages, builtReports } from './built.ts';

const site = inject('site');
const passages = builtPassages();
const reports = new Map(builtReports().map((report) => [report.id, report]));
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const settled = () =>
  page.waitForSelector('ol.hits:is([data-state="done"], [data-state="idle"], [data-state="error"])', {
    state: 'attached',
  });
const total = () => page.locator('ol.hits').getAttribute('data-total');
const status = () => page.locator('p.search-status[role="status"]').textContent();
const shown = () =>
  page.locator('ol.hits > li').evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.passage));

async function open(query: Record<string, string>) {
  page = await browser.newPage();
  await page.goto(`${site}/search/?${new URLSearchParams(query)}`);
  await settled();
}

describe('exact search', () => {
  // Cut across words, long, with figures and marks, absent, two terms, full width, one that Pagefind alone drowns in false hits
  test.each([
    '课后服务',
    '师德师风',
    '控辍保学',
    '育教学质',
    '99.8%',
    '“双高普九”',
    '元宇宙',
    '教师 培训',
    '３所',
    '全面贯彻党的教育方针',
    '后服',
    '(一)',
  ])('%s is found where the text has it, and nowhere else', async (query) => {
    const fold = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
    const terms = query.split(' ').map(fold);
    const expected = passages
      .filter(({ text }) => terms.every((term) => fold(text).includes(term)))
      .map(({ id }) => id);
    await open({ q: query });
    if (query === '(一)') expect(await status()).toContain('段');
    expect(await total()).toBe(String(expected.length));
    while (await page.locator('button.more').isVisible()) await page.locator('button.more').click();
    expect((await shown()).sort()).toEqual(expected.sort());
    await page.close();
  });

  test('marks are the phrase and nothing but the phrase', async () => {
    await open({ q: '课后服务' });
    const marks = await page.locator('ol.hits mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(['课后服务']));
    await page.close();
  });

  test('a hit leads to its passage', async () => {
    await open({ q: '课后服务' });
    const id = (await shown())[0] as string;
    await page.locator('ol.hits > li a').first().click();
    await page.waitForURL((url) => url.hash !== '');
    const anchor = id.slice(id.indexOf('#') + 1);
    expect(await page.evaluate((name) => document.getElementById(name)?.textContent, anchor)).toContain('课后服务');
    await page.close();
  });
});

describe('filters', () => {
  test.each([
    [{ region: 'hebei' }, (id: string) => reports.get(id)?.region.path.startsWith('hebei')],
    [{ year: '2008' }, (id: string) => reports.get(id)?.years.covered.includes(2008)],
    [{ kind: 'summary' }, (id: string) => reports.get(id)?.kind.includes('summary')],
  ])('%o narrows the hits', async (filter, fits) => {
    await open({ q: '教师', ...filter });
    const expected = passages.filter(({ text, report }) => text.includes('教师') && fits(report));
    expect(expected.length).toBeGreaterThan(0);
    expect(await total()).toBe(String(expected.length));
    await page.close();
  });

  test('topics too', async () => {
    await open({ q: '教师', topic: 'jiaoshi' });
    const expected = passages.filter(({ text, topics }) => text.includes('教师') && topics.includes('jiaoshi'));
    expect(await total()).toBe(String(expected.length));
    await page.close();
  });

  test('an unknown value is named and left out', async () => {
    await open({ q: '课后服务', region: 'atlantis', year: '9999' });
    expect(await status()).toContain('atlantis');
    expect(await total()).toBe(String(passages.filter(({ text }) => text.includes('课后服务')).length));
    await page.close();
  });
});

describe('the page keeps state and address together', () => {
  test('typing, filtering, going back', async () => {
    await open({ q: '课后服务' });
    await page.locator('#q').fill('安全');
    await page.waitForFunction(() => location.search.includes(encodeURIComponent('安全')));
    await settled();
    await page.locator('#year').selectOption('2008');
    await page.waitForFunction(() => location.search.includes('year=2008'));
    await settled();
    const narrow = await total();
    await page.goBack();
    await settled();
    expect(await page.locator('#year').inputValue()).toBe('');
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('ol.hits')?.dataset.total !== before,
      narrow,
    );
    expect(Number(await total())).toBeGreaterThan(Number(narrow));
    await page.close();
  });

  test('nothing is searched while a word is being composed', async () => {
    await open({});
    const session = await page.context().newCDPSession(page);
    await page.locator('#q').focus();
    await session.send('Input.imeSetComposition', { text: 'ke hou', selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => location.search)).toBe('');
    expect(await page.locator('ol.hits').getAttribute('data-state')).toBe('idle');
    await session.send('Input.insertText', { text: '课后' });
    await page.waitForFunction(() => location.search.includes('q='));
    await settled();
    expect(Number(await total())).toBeGreaterThan(0);
    await page.close();
  });

  test('the form works by keyboard alone', async () => {
    page = await browser.newPage();
    await page.goto(`${site}/`);
    await page.locator('#q').focus();
    await page.keyboard.type('控辍保学');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await settled();
    expect(Number(await total())).toBeGreaterThan(0);
    await page.close();
  });
});

describe('strange input gets a calm answer', () => {
  test.each([
    ['empty', '', 'idle'],
    ['spaces', '   ', 'idle'],
    ['only punctuation', '，。！？', 'done'],
    ['HTML', '<img src=x onerror=alert(1)>', 'done'],
    ['regular expression', '.*[', 'done'],
    ['lone surrogate', '课\uD800后', 'done'],
    ['very long', '课后服务'.repeat(2500), 'done'],
  ])('%s', async (_name, query, state) => {
    page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(`${site}/search/`);
    await settled();
    await page.locator('#q').evaluate((box, value) => {
      (box as HTMLInputElement).value = value;
      (box as HTMLInputElement).form?.requestSubmit();
    }, query);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('ol.hits')?.dataset.state !== 'searching');
    expect(await page.locator('ol.hits').getAttribute('data-state')).toBe(state);
    expect(await page.locator('ol.hits img').count()).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  test('a missing index is said, and can be tried again', async () => {
    page = await browser.newPage();
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${site}/search/?q=${encodeURIComponent('课后服务')}`);
    await page.waitForSelector('ol.hits[data-state="error"]', { state: 'attached' });
    expect(await status()).toContain('索引');
    await page.unroute('**/pagefind/**');
    await page.locator('form.search-form button').click();
    await page.waitForSelector('ol.hits[data-state="done"]');
    await page.close();
  });
});
