import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { built, builtFiles } from './built.ts';
import { settled, status } from './search-actions.ts';

const site = inject('site');
const PAIRS = [
  ['/', '/en/'],
  ['/search/', '/en/search/'],
  ['/about/', '/en/about/'],
  ['/help/', '/en/help/'],
] as const;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(() => browser?.close());

/** Every word a reader meets, seen or spoken, in elements of a language other than `language` left out. */
const words = (language: string) =>
  page.evaluate((wanted) => {
    const inIt = (element: Element | null) =>
      element?.closest('[lang]')?.getAttribute('lang')?.slice(0, 2) === wanted.slice(0, 2);
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (inIt(node.parentElement) && !node.parentElement?.closest('script')) found.push(node.textContent ?? '');
    for (const element of document.querySelectorAll('*'))
      for (const name of ['title', 'aria-label', 'placeholder', 'alt', 'content'])
        if (inIt(element) && element.getAttribute(name)) found.push(element.getAttribute(name) as string);
    return found.map((text) => text.trim()).filter(Boolean);
  }, language);

describe.each(PAIRS)('%s and %s', (chinese, english) => {
  test('say their language, and where the other is', async () => {
    for (const [path, language] of [
      [chinese, 'zh-CN'],
      [english, 'en'],
    ] as const) {
      await page.goto(site + path);
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const alternates = await page
        .locator('link[rel="alternate"][hreflang]')
        .evaluateAll((links) =>
          links.map((link) => [link.getAttribute('hreflang'), new URL((link as HTMLLinkElement).href).pathname]),
        );
      const base = new URL(site).pathname.replace(/\/$/, '');
      expect(alternates).toEqual([
        ['zh-CN', base + chinese],
        ['en', base + english],
        ['x-default', base + chinese],
      ]);
      await page.locator('.foot a[hreflang]').click();
      expect(new URL(page.url()).pathname).toBe(base + (path === chinese ? english : chinese));
    }
  });

  test('have no word of the interface in the other language', async () => {
    await page.goto(site + english);
    expect((await words('en')).length).toBeGreaterThan(30);
    expect((await words('en')).filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
    await page.goto(site + chinese);
    // Names and formats are Latin in Chinese, too: RSS, MIT, zip, Ctrl.
    expect(
      (await words('zh-CN')).filter(
        (text) =>
          /[a-z]{3,} [a-z]{3,}/i.test(text) &&
          !/\p{Script=Han}/u.test(text) &&
          !/width=|default-src|summary_large/.test(text),
      ),
    ).toEqual([]);
  });
});

describe('what scripts write on English pages', () => {
  const HAN = /\p{Script=Han}/u;
  const noChinese = async () => expect((await words('en')).filter((text) => HAN.test(text))).toEqual([]);
  const searched = async (query: Record<string, string>) => {
    await page.goto(`${site}/en/search/?${new URLSearchParams(query)}`);
    await settled(page);
  };

  test('the search page is English around its hits, which say that they are Chinese', async () => {
    await searched({ q: '安全' });
    await page.waitForSelector('.charts:not([hidden]) .rows button', { state: 'attached' });
    await noChinese();
    expect(await status(page)).toMatch(/^[\d,]+ passages in [\d,]+ reports hold “\u2068?安全\u2069?”\.$/);
    expect(await page.locator('.search-status [lang="zh-CN"]').allInnerTexts()).toEqual(['安全']);
    expect(await page.locator('.hits .hit-text').first().getAttribute('lang')).toBe('zh-CN');
    const said = await words('en');
    for (const word of ['Copy text', 'Measure', 'Last five years', 'Passages by year', 'Passages by province'])
      expect(said).toContain(word);
    expect(await page.locator('.chips button').first().getAttribute('title')).toMatch(/^\d{4}–\d{4}$/);
    expect(await page.locator('#kind option[value="plan"]').innerText()).toMatch(/^with a plan \(\d+\)$/);
  });

  test('so are filters, aligned lines, suggestions, and what is offered where nothing is found', async () => {
    await searched({ q: '学校', view: 'kwic', region: 'hebei', topic: '没有' });
    await page.waitForSelector('.charts:not([hidden]) .rows button', { state: 'attached' });
    await noChinese();
    expect(await status(page)).toMatch(
      /^Ignored, since the filters do not have it: “.?没有.?”\. Within the filters: \d/,
    );
    expect(await page.locator('.filter-active').textContent()).toBe(': 1 set');

    await searched({ q: '河北' });
    await page.waitForSelector('.suggestions .tag', { state: 'attached' });
    await noChinese();
    expect(await page.locator('.suggestions .tag').first().innerText()).toBe('Region');

    await searched({ q: '加强学校安全量子纠缠管理工作' });
    await page.waitForSelector('.alternatives h2', { state: 'attached' });
    await noChinese();
    expect(await page.locator('.alternatives h2').allInnerTexts()).toContain('Parts that do occur');

    await searched({ q: '' });
    await noChinese();
    expect(await status(page)).toMatch(/^Type words/);
  });

  test('a failure is told in English', async () => {
    await page.route('**/pagefind/**', (route) => route.abort());
    await searched({ q: '安全' });
    await page.unroute('**/pagefind/**');
    await noChinese();
    expect(await page.locator('.search-notice').innerText()).toMatch(/^The index could not be read.*Try again$/);
  });

  test('the dialog is English, its hits Chinese, and it leads to the English search', async () => {
    await page.goto(`${site}/en/about/`, { waitUntil: 'networkidle' });
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog.search-dialog[open]');
    await noChinese();
    expect(await page.locator('dialog.search-dialog').getAttribute('aria-label')).toBe('Search');
    await page.keyboard.type('安全');
    await page.waitForSelector('.options[data-state="done"]', { state: 'attached' });
    await noChinese();
    expect(await page.locator('.dialog-status').innerText()).toMatch(/^[\d,]+ passages hold the words$/);
    const last = page.locator('.options .option').last();
    expect(await last.innerText()).toMatch(/^Show all [\d,]+ passages$/);
    expect(await last.getAttribute('href')).toContain('/en/search/?q=');
  });
});

test('Chinese pages load no English', async () => {
  for (const [path, loads] of [
    ['/search/?q=安全', false],
    ['/en/search/?q=安全', true],
  ] as const) {
    const asked: string[] = [];
    const own = await browser.newPage();
    own.on('request', (request) => asked.push(request.url()));
    await own.goto(site + path);
    await settled(own);
    await own.close();
    expect(asked.some((url) => url.includes('search-code'))).toBe(true);
    expect(asked.some((url) => url.includes('english-messages'))).toBe(loads);
  }
});

test('every page says its language, and leads to the English ones', () => {
  for (const file of builtFiles('.html')) {
    const html = built(file);
    expect(html, file).toContain(`<html lang="${file.startsWith('en/') ? 'en' : 'zh-CN'}">`);
    expect(html, file).toMatch(
      file.startsWith('en/') ? /hreflang="zh-CN">中文</ : /\/en\/(?:[a-z]+\/)?" lang="en" hreflang="en">English</,
    );
  }
});
