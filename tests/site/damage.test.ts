import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { built, builtPassages, builtReports } from './built.ts';
import { plain } from './source-rows.ts';

const site = inject('site');
const reports = builtReports();
const passages = builtPassages();
const { kinds, rules } = parse(readFileSync('content/vocabulary/damage.yml', 'utf8')) as {
  kinds: { id: string; label: string }[];
  rules: { id: string; label: string }[];
};
const label = new Map([...kinds, ...rules].map(({ id, label: words }) => [id, words]));
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(reports.map(({ id, url }) => [id, url]))('%s', (id, url) => {
  const html = built(`${url.slice(1)}index.html`);
  const damage = passages.filter(({ report }) => report === id).flatMap((passage) => passage.damage);

  test('marks all damage where it stands, with its kind and rule in words', () => {
    // <span class="damage" id="mark-3">xx<a class="damage-note" href="#damage-3" data-editorial>3<span class="damage-tip">遮盖：…</span></a></span>
    const marks = Array.from(
      html.matchAll(
        /<a class="damage-note" href="#damage-(\d+)" data-editorial[^>]*>(\d+)<span class="damage-tip">(.*?)<\/span>/g,
      ),
      ([, target, number, tip = '']) => [Number(target), Number(number), plain(tip)],
    );
    expect(marks).toEqual(
      damage.map(({ kind, rule }, index) => [index + 1, index + 1, `${label.get(kind)}：${label.get(rule)}`]),
    );
    const ids = Array.from(html.matchAll(/<span class="damage" id="mark-(\d+)"/g), ([, number]) => Number(number));
    expect(ids).toEqual(damage.map((_, index) => index + 1));
  });

  test('lists them at its foot by kind, with the way back', () => {
    const lists = Array.from(html.matchAll(/<ol class="damages" data-kind="([a-z]+)">(.*?)<\/ol>/gs));
    const counts = Object.fromEntries(lists.map(([, kind, items = '']) => [kind, items.match(/<li /g)?.length]));
    expect(counts).toEqual(
      Object.fromEntries(
        Array.from(
          Map.groupBy(damage, ({ kind }) => kind),
          ([kind, list]) => [kind, list.length],
        ),
      ),
    );
    for (const [index] of damage.entries()) {
      expect(html).toContain(`id="damage-${index + 1}"`);
      expect(html).toContain(`href="#mark-${index + 1}"`);
    }
    const text = plain(html);
    for (const [kind, count] of Object.entries(counts)) expect(text).toContain(`${label.get(kind)}${count}处`);
  });

  test('lists every correction with what the source reads and why', () => {
    const { corrections = [] } = parse(readFileSync(`content/reports/${id}/about.yml`, 'utf8')) as {
      corrections?: { find: string; replace: string; reason: string }[];
    };
    const list = plain(/<ol class="corrections">.*?<\/ol>/s.exec(html)?.[0] ?? '');
    for (const { find, replace, reason } of corrections) {
      expect(list).toContain(`原作“${find}”，改“${replace}”`);
      expect(list).toContain(reason);
    }
    const links = /<ol class="corrections">.*?<\/ol>/s.exec(html)?.[0].match(/<a href="#/g)?.length ?? 0;
    expect(links).toBe(corrections.length);
  });
});

describe('in a browser', () => {
  const most = [...reports].sort(
    (a, b) => html(b.url).split('class="damage"').length - html(a.url).split('class="damage"').length,
  )[0] as (typeof reports)[number];
  function html(url: string) {
    return built(`${url.slice(1)}index.html`);
  }

  test.each([
    [360, 'dark'],
    [1440, 'light'],
  ] as const)(
    'at %i px a mark explains itself to the keyboard and leads there and back',
    async (width, colorScheme) => {
      const page = await (
        await browser.newContext({ viewport: { width, height: 800 }, colorScheme, javaScriptEnabled: false })
      ).newPage();
      await page.goto(site + most.url);
      const note = page.locator('.damage-note').nth(3);
      const tip = note.locator('.damage-tip');
      await note.scrollIntoViewIfNeeded();
      expect((await tip.boundingBox())?.width).toBeLessThan(5);
      await note.focus();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Tab');
      const box = await tip.boundingBox();
      expect(box?.width).toBeGreaterThan(60);
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      await page.keyboard.press('Enter');
      await page.waitForURL(/#damage-4$/);
      await page.locator('#damage-4 a').click();
      await page.waitForURL(/#mark-4$/);
      await page.context().close();
    },
  );

  test('variants stand where they are, with the witness and a link to its line', async () => {
    const report = reports.find(({ witnesses }) => witnesses.length > 1) as (typeof reports)[number];
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await page.goto(site + report.url);
    const notes = page.locator('.note-variant');
    expect(await page.locator('.variant').count()).toBe(await notes.count());
    expect(await notes.count()).toBeGreaterThanOrEqual(3);
    for (const note of await notes.all()) {
      const line = /第(\d+)行/.exec((await note.textContent()) ?? '')?.[1];
      expect(await note.locator('a').getAttribute('href')).toMatch(new RegExp(`/source/#(?:S\\d-)?L${line}$`));
    }
    await page.context().close();
  });

  test('a number copied with the text stays out of it', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(site + most.url);
    const copied = await page.evaluate(() => {
      const passage = document.querySelector('.passage:has(.damage) .words') as Element;
      getSelection()?.selectAllChildren(passage);
      return getSelection()?.toString() ?? '';
    });
    expect(copied).not.toMatch(/xx\d|遮盖：/);
    await page.context().close();
  });
});
