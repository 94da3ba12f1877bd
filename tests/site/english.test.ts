import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { built, builtFiles } from './built.ts';

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

test('every page says its language, and leads to the English ones', () => {
  for (const file of builtFiles('.html')) {
    const html = built(file);
    expect(html, file).toContain(`<html lang="${file.startsWith('en/') ? 'en' : 'zh-CN'}">`);
    expect(html, file).toMatch(
      file.startsWith('en/') ? /hreflang="zh-CN">中文</ : /\/en\/(?:[a-z]+\/)?" lang="en" hreflang="en">English</,
    );
  }
});
