import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeProject, removeProject } from '../../scripts/bench/made-project.ts';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { type Served, serve } from '../../scripts/files/serve.ts';
import type { DraftArchive } from '../../src/collections/draft-data.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { axeFindings } from './axe.ts';

/** What any of these pages may weigh, whatever the archive holds: bytes of HTML, and the same gzipped. The heaviest is the matrix of the province with most counties. */
const HTML = 1_250_000;
const ZIPPED = 45_000;
const YEARS = 20;

/** Pages that list reports or regions. */
const PAGES = [
  'regions/index.astro',
  'regions/[...path].astro',
  'coverage/index.astro',
  'coverage/[province].astro',
  'years/index.astro',
  'years/[year]/[...page].astro',
  'reports/[...page].astro',
  'compare/index.astro',
  'compare/[province].json.ts',
  'draft/index.astro',
  'draft/regions.json.ts',
];

/** Parts of the archive that drafts are held against, as the site has them for a small archive. */
const DRAFT_PART = 'dist/draft/archive.json';

/** Stands for the collections: every county of the country with a report a year. The rest of the module stays what it is. */
const COUNTRY = `
  const counties = [...knownRegions.byPath.values()].filter(({ path, to }) => to === undefined && path.split('/').length === 3);
  const abouts = counties.flatMap(({ path, code, name }) =>
    Array.from({ length: ${YEARS} }, (_, index) => ({
      id: \`\${path}/\${2005 + index}\`,
      data: {
        title: \`\${name}教育局\${2005 + index}年工作总结和\${2006 + index}年工作计划\`,
        issuer: { name: \`\${name}教育局\`, level: 'county', confidence: 'certain', evidence: [] },
        region: { path, code, confidence: 'certain', evidence: [] },
        years: { covered: [2005 + index], printed: [], confidence: 'certain', evidence: [] },
        kind: 'summary+plan',
        witnesses: [{ source: 'a.txt', lines: [1, 1] }],
        corrections: [],
        notes: [],
        history: [],
        formerIds: [],
      },
    })),
  );
  const reports = abouts.map(({ id }) => ({ id, digest: '' }));
  const sources = [{ id: 'a.txt', data: { sha256: 'a', site: '量测', origin: 'repost', rights: '' } }];
  const accounts = [{ id: 'a.txt', data: { sha256: 'a', totals: [], rules: [] } }];
`;

let root: string;
let served: Served;
let browser: Browser;
beforeAll(async () => {
  root = madeProject(new Map(), PAGES);
  const file = join(root, 'src/collections/archive.ts');
  const text = readFileSync(file, 'utf8');
  // const [reports, abouts, sources, accounts] = await Promise.all([ … ]);
  const given = text.replace(
    / {2}const \[reports, abouts, sources, accounts\] = await Promise\.all\(\[.*?\]\);\n/s,
    COUNTRY,
  );
  expect(given).not.toBe(text);
  // bodies.set(id, await readBody(id, digest));
  const whole = given.replace('await readBody(id, digest)', JSON.stringify(toMdx([])));
  expect(whole).not.toBe(given);
  writeFileSync(file, whole);
  await promisify(execFile)(
    process.execPath,
    ['--max-old-space-size=4096', 'node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: root,
      env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 64e6,
    },
  );
  served = await serve(join(root, 'dist'));
  browser = await launchBrowser();
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await served?.close();
  if (root) removeProject(root);
});

const files = () =>
  readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.html'));
const page = (name: string) => readFileSync(join(root, 'dist', name), 'utf8');

test('no page grows with the country', () => {
  const heavy = files().flatMap((name) => {
    const html = readFileSync(join(root, 'dist', name));
    const zipped = gzipSync(html).length;
    return html.length > HTML || zipped > ZIPPED ? [`${name}: ${html.length} bytes, ${zipped} zipped`] : [];
  });
  expect(files().length).toBeGreaterThan(3000);
  expect(heavy).toEqual([]);
});

test('every report is on the pages of its year, once, and of its region', () => {
  const addresses = (names: string[]) =>
    names.flatMap((name) => [...page(name).matchAll(/class="reports-title" href="([^"]+)"/g)].map(([, href]) => href));
  const year = addresses(files().filter((name) => name.startsWith('years/2010/')));
  expect(year.length).toBeGreaterThan(2700);
  expect(new Set(year).size).toBe(year.length);
  const hubei = addresses(files().filter((name) => /^regions\/hubei\/(?:page\/\d+\/)?index\.html$/.test(name)));
  expect(new Set(hubei).size).toBe(hubei.length);
  expect(hubei.length % YEARS).toBe(0);
});

test('what a link within the lists leads to is there', () => {
  const built = new Set(files());
  const wrong: string[] = [];
  for (const name of [
    'years/2010/index.html',
    'coverage/index.html',
    'coverage/hubei/index.html',
    'regions/index.html',
  ]) {
    const main = /<main.*<\/main>/s.exec(page(name))?.[0] ?? '';
    const links = [...main.matchAll(/href="(\/(?:years|regions|coverage)\/[^"]*)"/g)].map(([, href = '']) => href);
    expect(links.length, name).toBeGreaterThan(10);
    for (const href of links) {
      const [path = '', anchor = ''] = href.split('#');
      const file = `${path.slice(1)}index.html`;
      const id = decodeURIComponent(anchor);
      if (!built.has(file) || (id && !page(file).includes(`id="${id}"`))) wrong.push(`${name}: ${href}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a draft is held against the provinces that were chosen, and only they are fetched', async () => {
  const context = await browser.newContext();
  const opened = await context.newPage();
  const asked: string[] = [];
  await context.route('**/draft/*.json', async (route) => {
    const name = new URL(route.request().url()).pathname;
    if (name.endsWith('/regions.json')) return route.continue();
    asked.push(name);
    // of another province there are as many reports, under other ids
    const part = readFileSync(DRAFT_PART, 'utf8');
    await route.fulfill({
      body: name.includes('hubei') ? part : part.replaceAll('"id":"', '"id":"hunan/'),
      contentType: 'application/json',
    });
  });
  await opened.goto(`${served.origin}/draft/`);
  await opened.locator('.draft-results[data-state="choosing"]').waitFor({ state: 'attached' });
  const submit = opened.locator('.draft-form button[type="submit"]');
  expect(await submit.isDisabled()).toBe(true);
  expect(await opened.locator('.draft-read').isDisabled()).toBe(true);
  expect(await opened.locator('.draft-choice li').count()).toBeGreaterThan(20);
  await opened.locator('#draft-region').fill('湖北省武汉市江岸区');
  await opened.locator('#draft-year').fill('2024');
  expect(await opened.getByLabel(/^湖北省/).isChecked()).toBe(true);
  await opened.getByLabel(/^湖南省/).check();
  expect(await opened.locator('.draft-chosen').textContent()).toMatch(/^已选\d+份，约\d+\.\d MB$/);
  expect(asked).toEqual([]);
  await opened.locator('.draft-read').click();
  await opened.locator('.draft-results[data-state="ready"]').waitFor({ state: 'attached' });
  expect(asked.sort()).toEqual(['/draft/hubei.json', '/draft/hunan.json']);
  const { reports, passages } = JSON.parse(readFileSync(DRAFT_PART, 'utf8')) as DraftArchive;
  expect(await opened.locator('.draft-status').textContent()).toContain(`已读完${2 * reports.length}份报告`);
  const text = passages.flatMap(({ texts }) => texts).find((one) => one.length > 80) ?? '';
  await opened.locator('#draft-box').fill(text);
  await submit.click();
  await opened.locator('.draft-results[data-state="done"]').waitFor({ state: 'attached' });
  expect(await opened.locator('details[data-kind="borrowed"] li').count()).toBeGreaterThan(0);
  expect(asked).toHaveLength(2);
  await context.close();
});

test.each(['/regions/', '/coverage/hubei/', '/years/2010/', '/regions/hubei/', '/draft/'])(
  '%s can be used on a phone, and axe finds nothing',
  async (path) => {
    const context = await browser.newContext({ bypassCSP: true, viewport: { width: 360, height: 740 } });
    const opened = await context.newPage();
    await opened.goto(served.origin + path);
    expect(await opened.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await axeFindings(opened)).toEqual([]);
    await context.close();
  },
);
