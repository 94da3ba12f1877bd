import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { templates } from './built.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opening marks that end a line, closing ones that begin one, and spans of years in titles that are broken, with what stands around them. */
const brokenLines = (page: Page) =>
  page.evaluate(() => {
    const OPEN = '“‘（《〈「『【〔';
    const CLOSE = '”’）》〉」』】〕，。、；：！？';
    const found: string[] = [];
    const blocks = document.querySelectorAll('h1, h2, h3, h4, p, li, dd, dt, td, th, summary, figcaption');
    for (const block of blocks) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      const letters: { letter: string; top: number; left: number; height: number }[] = [];
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const parent = node.parentElement as Element;
        // blocks inside are looked at by themselves
        if (parent.closest('h1, h2, h3, h4, p, li, dd, dt, td, th, summary, figcaption') !== block) continue;
        if (parent.closest('.unseen, [hidden]') || !parent.checkVisibility()) continue;
        for (let at = 0; at < node.data.length; at++) {
          const letter = node.data[at] as string;
          if (!/\S/.test(letter)) continue;
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const [box] = range.getClientRects();
          if (box?.width) letters.push({ letter, top: box.top, left: box.left, height: box.height });
        }
      }
      const title = /^H\d$/.test(block.tagName);
      const text = letters.map(({ letter }) => letter).join('');
      letters.forEach((one, at) => {
        const next = letters[at + 1];
        if (!next || next.left > one.left || next.top - one.top < one.height / 2) return;
        const around = `${text.slice(Math.max(0, at - 8), at + 1)}⏎${text.slice(at + 1, at + 9)}`;
        if (OPEN.includes(one.letter) || CLOSE.includes(next.letter)) found.push(around);
        // 2019—2020
        if (title && /\d{4}[—–-]?⏎[—–-]?\d{4}/.test(around)) found.push(around);
      });
    }
    return found;
  });

test.each(Object.entries(templates()))(
  '%s ends no line in an opening mark and begins none with a closing one',
  async (_name, path) => {
    const context = await browser.newContext({ viewport: { width: 360, height: 780 } });
    const page = await context.newPage();
    await page.goto(site + path);
    if (path.startsWith('/search/')) await page.waitForSelector('[data-state="done"]');
    expect(await brokenLines(page)).toEqual([]);
    await context.close();
  },
);
