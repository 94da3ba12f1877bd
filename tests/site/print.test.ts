import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { templates } from './built.ts';

const site = inject('site');
const report = templates().report as string;
let browser: Browser;
let page: Page;
let sheets: string[];

/** Letters only: a PDF's text has its own spaces. */
const letters = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
/** Some fonts name a glyph by another letter of its form: ⺠ for 民, ⸺ for ——. What one of two texts lacks altogether is left out of both. */
const shared = (one: string, other: string) => {
  const there = new Set(other);
  return (text: string) =>
    Array.from(text, (letter) => (there.has(letter) && one.includes(letter) ? letter : '')).join('');
};

/** The text of each sheet of a printed page. */
async function printed(): Promise<string[]> {
  const data = new Uint8Array(await page.pdf({ preferCSSPageSize: true }));
  const pdf = await getDocument({ data }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    texts.push(letters(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  return texts;
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await (await browser.newContext({ colorScheme: 'dark' })).newPage();
  await page.goto(site + report, { waitUntil: 'networkidle' });
  sheets = await printed();
});
afterAll(() => browser?.close());

describe('the longest report on paper', () => {
  test('no measure is cut between two sheets', async () => {
    // marks of corrections and damage stand between the letters of what they mark
    const measures = await page
      .locator('.measure:not(:has(ins, del, .variant, .damage, .damage-here)) > .words')
      .evaluateAll((nodes) => nodes.map((node) => node.textContent ?? ''));
    expect(sheets.length).toBeGreaterThan(5);
    expect(measures.length).toBeGreaterThan(50);
    const common = shared(measures.map(letters).join(''), sheets.join(''));
    const on = sheets.map(common);
    const words = measures.map((measure) => common(letters(measure)));
    expect(words.join('').length).toBeGreaterThan(0.95 * measures.map(letters).join('').length);
    expect(words.filter((text) => !on.some((sheet) => sheet.includes(text)))).toEqual([]);
  });

  test('it is a document: title, source, notes, how to cite it, numbered sheets, and no tools', () => {
    const all = sheets.join('');
    expect(sheets[0]).toContain('档案卡');
    // NFKC makes ： a colon
    expect(all).toMatch(/引用:.*\[EB\/OL\]/);
    expect(sheets[1]).toContain(`2/${sheets.length}`);
    for (const tool of ['跳到正文', '下载:', '读正文', '引用本篇', '与另一份对照', '请求移除', '同类措施'])
      expect(all, tool).not.toContain(tool);
  });

  test('it is black on white, whatever the scheme of the screen', async () => {
    await page.emulateMedia({ media: 'print' });
    const colours = await page.evaluate(() => {
      const { color, backgroundColor } = getComputedStyle(document.documentElement);
      return [color, backgroundColor];
    });
    await page.emulateMedia({ media: 'screen' });
    expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
  });
});
