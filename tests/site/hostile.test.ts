import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { builtBase } from '../../scripts/files/built-base.ts';
import { type Served, serve } from '../../scripts/files/serve.ts';
import type { Passage } from '../../src/report/passages.ts';
import { complaintsOf } from './complaints.ts';

/** Text that some stage between the source and the screen could take for code. */
const HOSTILE = [
  '{alert(1)}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: text that looks like one
  '${alert(1)}',
  '<script>document.title = "hacked"</script>',
  '<img src=x onerror="document.title = 1">',
  '</p></div></main><h1>',
  'import x from "y"',
  'export const a = 1',
  '<5%',
  '---',
  '```js',
  '| a | b |',
  '# 标题 * 星 _ 线 ~~ 删 ~~ **粗** `码`',
  '[链](javascript:alert(1)) ![图](x)',
  'http://x.y a@b.c www.example.cn',
  '"直引号" \'单\' -- ... (c)',
  '&amp; &lt; &#123; &nbsp;',
  '\\ \\\\ \\{ \\n 2\\3',
  '<!--/title--> <!-- 注 --> <![CDATA[ ]]>',
  '\u202e反\u2066向\u2069 \u200b零宽 e\u0301',
  '20*年 __县 *教育精神 1. 2) - + >',
  '𠮷😀',
];

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const FILE = 'a.txt';
const REPOSITORY = 'https://github.com/owner/archive';
const ID = 'hubei/2019';
const all = HOSTILE.join(' ');
/** A title, then each text as a numbered item, as a heading with a paragraph, and on a line of its own; without what a decoder refuses. */
const lines = [
  '2019年工作要点',
  '一、重点工作',
  ...HOSTILE.flatMap((text, index) => [`${index + 1}、${text}加强教师培训，提高教育质量，办好人民满意的教育。`]),
  '二、其他工作',
  ...HOSTILE.flatMap((text) => [`加强教师队伍建设${text}，提高教育质量。`, text]),
  '三、完善机制，缺一个字的地方在这里。',
];

/** Runs a command of the project on the hostile content. */
function command(root: string, name: string): void {
  execFileSync(process.execPath, [resolve('scripts/cli.ts'), name], {
    cwd: root,
    // A base path, too: every address must hold below one. The rest of the environment stays out: vitest's BASE_URL would reach the pages.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      BASE_PATH: '/archive',
      SITE_URL: 'https://example.com',
      REPOSITORY_URL: REPOSITORY,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

let root: string;
let served: Served;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  mkdirSync('.cache', { recursive: true });
  root = mkdtempSync(resolve('.cache/hostile-'));
  for (const name of ['src', 'public', 'node_modules', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    symlinkSync(resolve(name), join(root, name));
  mkdirSync(join(root, 'content/reports', ID), { recursive: true });
  mkdirSync(join(root, 'content/sources'));
  symlinkSync(resolve('content/vocabulary'), join(root, 'content/vocabulary'));
  const text = `${lines.join('\n')}\n`;
  const finding = { confidence: 'probable', evidence: [], candidates: [all], reason: all };
  const about = {
    title: all,
    issuer: { name: all, level: 'province', confidence: 'guess', evidence: [] },
    region: { path: 'hubei', code: '420000', ...finding },
    years: { covered: [2019], ...finding },
    kind: 'plan',
    witnesses: [{ source: FILE, lines: [1, lines.length] }],
    corrections: [{ find: '缺一个字', replace: '缺<b>{两}</b>个字', reason: all }],
    notes: [all],
    history: [{ date: '2026-01-01', what: 'redated', note: all, from: 'hubei/2018' }],
    formerIds: [
      { id: '9', now: '1-1', reason: all },
      { id: '8', reason: all },
    ],
  };
  const stone = { title: all, issuer: all, date: '2026-01-02', reason: all, former: ['hebei/2015'] };
  mkdirSync(join(root, 'content/reports/hebei/2016'), { recursive: true });
  writeFileSync(join(root, 'content/reports/hebei/2016/withdrawn.yml'), stringify(stone));
  writeFileSync(join(root, 'content/ids.yml'), 'hubei/2018: 1 1-1..2 8..9\n');
  writeFileSync(join(root, 'content/reports', ID, 'about.yml'), stringify(about, { aliasDuplicateObjects: false }));
  writeFileSync(join(root, 'content/sources', FILE), text);
  const source = {
    sha256: createHash('sha256').update(text).digest('hex'),
    site: all,
    url: 'https://example.org/?a=1&b="><script>',
    origin: 'repost',
    rights: all,
  };
  writeFileSync(join(root, 'content/sources', FILE.replace('.txt', '.yml')), stringify(source));
  command(root, 'import');
  command(root, 'build');
  served = await serve(join(root, 'dist'), 0, builtBase(join(root, 'dist')));
  browser = await launchBrowser();
  page = await browser.newPage();
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(root, { recursive: true, force: true });
});

test('hostile text is only ever text on the page', async () => {
  const complaints = complaintsOf(page);
  const response = await page.goto(`${served.origin}/archive/reports/${ID}/`);
  expect(response?.status()).toBe(200);
  expect(await page.title()).toBe(`${all} · 教育工作计划档案`);
  expect(await page.locator('h1').textContent()).toBe(all);
  const shown = await page.locator('.report-text > .passage').evaluateAll((nodes) =>
    nodes.map((node) => {
      const words = node.querySelector('.words')?.cloneNode(true) as HTMLElement;
      for (const part of words.querySelectorAll('del, [data-editorial]:not(ins)')) part.remove();
      return words.textContent?.replace(/\s/gu, '');
    }),
  );
  const published = readFileSync(join(root, 'dist/data/passages.jsonl'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Passage)
    .map(({ number, text }) => (number + text).replace(/\s/gu, ''));
  expect(shown).toEqual(published);
  const fold = (text: string) => text.normalize('NFKC').replace(/\s/gu, '');
  const whole = fold(shown.join(''));
  expect(HOSTILE.filter((text) => !whole.includes(fold(text)))).toEqual([]);
  expect(await page.locator('.report-text :is(script, img, table, code, em, pre, b)').count()).toBe(0);
  expect(complaints).toEqual([]);
});

test('a correction shows what is published and keeps what the source reads', async () => {
  expect(await page.locator('.correction ins').textContent()).toBe('<b>{两}</b>');
  expect(await page.locator('.correction del').textContent()).toBe('一');
  expect(await page.locator('.notes').first().textContent()).toContain(all);
});

test('a built site with a repository leads to the file to change, and to a form that says which passage', async () => {
  await page.goto(`${served.origin}/archive/reports/${ID}/`);
  const file = `content/reports/${ID}/about.yml`;
  expect(await page.locator('.amend code').textContent()).toBe(file);
  const links = (scope: string) =>
    page
      .locator(`${scope} a[href^="${REPOSITORY}"]`)
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(await links('.amend')).toEqual([
    `${REPOSITORY}/issues/new?${new URLSearchParams({ template: 'correction.yml', place: `/reports/${ID}/` })}`,
    `${REPOSITORY}/edit/main/${file}`,
  ]);
  const ids = await page.locator('.report-text > [id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(await links('.passage-foot')).toEqual(
    ids.map(
      (id) =>
        `${REPOSITORY}/issues/new?${new URLSearchParams({ template: 'correction.yml', place: `/reports/${ID}/#${id}` })}`,
    ),
  );
  await page.goto(`${served.origin}/archive/contribute/`);
  expect(await links('main')).toEqual([
    `${REPOSITORY}/issues/new?template=submission.yml`,
    `${REPOSITORY}/issues/new?template=correction.yml`,
  ]);
});

test('below a base path every link stays below it', async () => {
  for (const path of ['/', `/reports/${ID}/`, '/search/', '/topics/jiaoshi/', '/regions/hubei/', '/contribute/']) {
    await page.goto(`${served.origin}/archive${path}`);
    const links = await page
      .locator('a[href], link[href], script[src], form[action]')
      .evaluateAll((elements) =>
        elements.map(
          (element) =>
            element.getAttribute('href') ?? element.getAttribute('src') ?? element.getAttribute('action') ?? '',
        ),
      );
    expect(links.filter((link) => link.startsWith('/') && !link.startsWith('/archive/'))).toEqual([]);
  }
  const sitemap = readFileSync(join(root, 'dist/sitemap-0.xml'), 'utf8');
  expect(sitemap).toContain(`<loc>https://example.com/archive/reports/${ID}/</loc>`);
  expect(readFileSync(join(root, 'dist/rss.xml'), 'utf8')).toContain(
    `<link>https://example.com/archive/reports/${ID}/</link>`,
  );
  expect(readFileSync(join(root, 'dist/robots.txt'), 'utf8')).toContain(
    'https://example.com/archive/sitemap-index.xml',
  );
});

test('an address that a report had leads to it, and each passage to its own, without a script', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const still = await context.newPage();
  await still.goto(`${served.origin}/archive/reports/hubei/2018/#1-2`);
  expect(await still.locator('h1').textContent()).toBe('这份报告换了地址');
  expect(await still.locator('.former-ids li:target a').getAttribute('href')).toBe('/archive/reports/hubei/2019/#1-2');
  expect(await still.locator('#\\39  a').getAttribute('href')).toBe('/archive/reports/hubei/2019/#1-1');
  expect(await still.locator('#\\38 ').textContent()).toContain('已没有这一段');
  expect(await still.locator('link[rel="canonical"]').getAttribute('href')).toBe(
    'https://example.com/archive/reports/hubei/2019/',
  );
  await still.locator('.lead a').click();
  expect(new URL(still.url()).pathname).toBe('/archive/reports/hubei/2019/');
  await context.close();
});

test('with a script it leads on at once, to the passage', async () => {
  const moved = await browser.newPage();
  await moved.goto(`${served.origin}/archive/reports/hubei/2018/#1-2`);
  await moved.waitForURL('**/reports/hubei/2019/#1-2');
  await moved.goto(`${served.origin}/archive/reports/hubei/2018/`);
  await moved.waitForURL('**/reports/hubei/2019/');
  await moved.goto(`${served.origin}/archive/reports/hubei/2018/#8`);
  expect(await moved.locator('h1').textContent()).toBe('这份报告换了地址');
  await moved.close();
});

test('an id that was changed has its place at the foot of the report', async () => {
  await page.goto(`${served.origin}/archive/reports/hubei/2019/#9`);
  expect(await page.locator('.former-ids li:target').textContent()).toContain('现在是#1-1');
  expect(await page.locator('.history a').getAttribute('href')).toBe('/archive/reports/hubei/2018/');
});

test('a withdrawn report leaves day and reason at all its addresses, as text', async () => {
  for (const key of ['hebei/2016', 'hebei/2015']) {
    await page.goto(`${served.origin}/archive/reports/${key}/`);
    expect(await page.locator('h1').textContent()).toBe('这份报告已从档案移除');
    expect(await page.locator('.former-facts').textContent()).toContain('2026-01-02');
    expect(await page.locator('.former-facts').textContent()).toContain('<script>document.title = "hacked"</script>');
    expect(await page.title()).not.toBe('hacked');
  }
  await page.goto(`${served.origin}/archive/about/`);
  expect(await page.locator('a[href="/archive/reports/hebei/2016/"]').count()).toBe(1);
});

test.each(['/reports/hubei/2018/', '/reports/hebei/2016/'])('axe finds nothing on %s', async (path) => {
  const context = await browser.newContext({ bypassCSP: true, javaScriptEnabled: true });
  const shown = await context.newPage();
  // the script that leads on would take the page away
  await context.route('**/*moved-page*', (route) => route.abort());
  await shown.goto(`${served.origin}/archive${path}`);
  await shown.addScriptTag({ content: axe });
  const found = await shown.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } }
    ).axe.run();
    return violations.map(({ id }) => id);
  });
  await context.close();
  expect(found).toEqual([]);
});
