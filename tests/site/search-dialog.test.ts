import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtPassages, templates } from './built.ts';
import { complaintsOf } from './complaints.ts';
import { openSearch } from './search-actions.ts';
import { plainText, truth } from './search-truth.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = inject('site');
const report = templates().report as string;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function opened(path: string, key = 'Control+k'): Promise<Page> {
  const page = await browser.newPage();
  // Once a page has loaded, its scripts have run; a quiet network alone does not say so.
  await page.goto(site + path);
  await page.waitForLoadState('networkidle');
  await page.keyboard.press(key);
  await page.waitForSelector('dialog.search-dialog[open]');
  return page;
}
const done = (page: Page) => page.waitForSelector('.options[data-state="done"]', { state: 'attached' });

describe('the dialog', () => {
  test.each([
    ['/', 'Control+k'],
    [report, 'Meta+k'],
    ['/regions/', '/'],
    ['/404.html', '/'],
  ])('opens on %s with %s', async (path, key) => {
    const page = await opened(path, key);
    expect(await page.locator('dialog input').inputValue()).toBe('');
    await page.keyboard.type('课后服务');
    await done(page);
    expect(await page.locator('.options').getAttribute('data-total')).toBe(String(truth(['课后服务']).length));
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.close();
  });

  test('nothing of the search is loaded before it is asked for', async () => {
    const page = await browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site + report, { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /pagefind|search-code|simplified/.test(url))).toEqual([]);
    await page.keyboard.press('/');
    await page.waitForSelector('dialog[open]');
    expect(asked.some((url) => url.includes('search-code'))).toBe(true);
    await page.close();
  });

  test('a slash in a field is a slash; on the search page the keys lead to its own box', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/`);
    await page.locator('#q').focus();
    await page.keyboard.press('/');
    expect(await page.locator('#q').inputValue()).toBe('/');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.goto(`${site}/search/`);
    await page.keyboard.press('Control+k');
    await page.waitForFunction(() => document.activeElement?.id === 'q');
    await page.close();
  });

  test('arrows choose, Enter opens the passage with the phrase marked', async () => {
    const page = await opened(report);
    await page.keyboard.type('控辍保学');
    await done(page);
    const options = page.locator('.options [role="option"]');
    const first = await options.evaluateAll((list) => list.findIndex((option) => option.querySelector('mark')));
    for (let index = 0; index <= first; index++) await page.keyboard.press('ArrowDown');
    expect(await options.nth(first).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('dialog input').getAttribute('aria-activedescendant')).toBe(
      await options.nth(first).getAttribute('id'),
    );
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/mark=/);
    await page.waitForSelector('.report-text mark');
    expect(new Set(await page.locator('.report-text mark').allInnerTexts())).toEqual(new Set(['控辍保学']));
    await page.waitForFunction(() => {
      const top = document.querySelector('.report-text mark')?.getBoundingClientRect().top ?? -1;
      return top > 0 && top < innerHeight;
    });
    await page.close();
  });

  test('Enter with nothing chosen goes to the search page', async () => {
    const page = await opened(report);
    await page.keyboard.type('控辍保学');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.close();
  });

  test('nothing is searched and no key acts while a word is being composed', async () => {
    const page = await opened(report);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'an quan', selectionStart: 7, selectionEnd: 7 });
    await page.locator('dialog input').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
    await page.waitForTimeout(600);
    expect(await page.locator('.options > *').count()).toBe(0);
    expect(page.url()).toBe(site + report);
    await session.send('Input.insertText', { text: '安全' });
    await done(page);
    expect(await page.locator('.options').getAttribute('data-total')).toBe(String(truth(['安全']).length));
    await page.close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in %s', async (colorScheme) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site + report);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('校园安全');
    await done(page);
    await page.keyboard.press('ArrowDown');
    await page.addScriptTag({ content: axe });
    const findings = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(context: string, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run('dialog', {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)]);
    });
    await context.close();
    expect(findings).toEqual([]);
  });

  test('it keeps the policy of the page', async () => {
    const page = await browser.newPage();
    const complaints = complaintsOf(page);
    await page.goto(site + report);
    await page.keyboard.press('Control+k');
    await page.waitForSelector('dialog[open]');
    await page.keyboard.type('安全');
    await done(page);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('without an index it says so and tries again', async () => {
    const page = await opened(report);
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.keyboard.type('安全');
    await page.waitForSelector('.options[data-state="error"]', { state: 'attached' });
    expect(await page.locator('.dialog-status').innerText()).toContain('没有读到');
    await page.unroute('**/pagefind/**');
    await page.keyboard.press('Enter');
    await done(page);
    await page.close();
  });
});

describe('a hit opens its report with the phrase marked, all of it and nothing else', () => {
  const passages = new Map(builtPassages().map((passage) => [passage.id, plainText(passage.text)]));
  test.each(['99.8%', '“双高普九”', '３所', '教师 培训', '研', '县(市、区)', '学校要将语言文字工作与教育教学活动和校'])(
    '%s',
    async (query) => {
      const list = await openSearch(browser, site, { q: query });
      const hits = await list.locator('ol.hits > li').evaluateAll((items) =>
        items.slice(0, 12).map((item) => ({
          id: (item as HTMLElement).dataset.passage ?? '',
          href: item.querySelector('a')?.href ?? '',
        })),
      );
      await list.close();
      expect(hits.length).toBeGreaterThan(0);
      for (const { id, href } of hits) {
        const page = await browser.newPage();
        await page.goto(href);
        await page.waitForSelector('.report-text mark');
        const marked = await page
          .locator('.report-text mark')
          .evaluateAll((marks) => marks.map((mark) => [mark.closest('.passage')?.id, mark.textContent]));
        await page.close();
        const text = passages.get(id) as string;
        let rest = text;
        let expected = 0;
        for (const term of query.split(' ').map(plainText)) {
          expected += rest.split(term).length - 1;
          rest = rest.replaceAll(term, '\n');
        }
        expect(new Set(marked.map(([anchor]) => anchor))).toEqual(new Set([id.slice(id.indexOf('#') + 1)]));
        const characters = plainText(marked.map(([, part]) => part).join(''));
        const terms = query.split(' ').map(plainText);
        expect(characters.length).toBe(
          terms.reduce((sum, term) => sum + (text.split(term).length - 1) * term.length, 0),
        );
        expect(expected).toBeGreaterThan(0);
      }
    },
  );
});
