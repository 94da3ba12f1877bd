import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { docx, paragraph } from '../new/build-docx.ts';
import { builtPassages } from './built.ts';

const site = inject('site');
const passages = builtPassages();
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Desk {
  page: Page;
  /** Everything asked for since the page said that it was ready. */
  asked: string[];
}

async function opened(options = {}): Promise<Desk> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${site}/draft/`);
  await page.locator('.draft-results[data-state="ready"]').waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  // the context sees the worker's requests too
  context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  page.on('websocket', (socket) => asked.push(socket.url()));
  return { page, asked };
}

async function check({ page }: Desk, text: string, region = '湖北省武汉市江岸区', year = '2024'): Promise<string> {
  await page.locator('#draft-region').fill(region);
  await page.locator('#draft-year').fill(year);
  // typing a million letters takes the browser's editor half a minute; what is tested is the check
  await page.locator('#draft-box').evaluate((box, value) => {
    (box as HTMLTextAreaElement).value = value;
  }, text);
  await page.locator('.draft-form button[type="submit"]').click();
  await page
    .locator('.draft-results[data-state="done"], .draft-results[data-state="problem"]')
    .waitFor({ state: 'attached' });
  return (await page.locator('.draft-status').textContent()) ?? '';
}

const source = passages.find(({ type, text }) => type === 'measure' && text.length > 150 && !/[xX*＊]/.test(text));
const sentence = source?.text.split('。')[1] ?? '';
const DRAFT = `江苏省南京市玄武区2016年工作要点。\n${sentence}。我们自己写的一句话，与别处无关，也没有抄谁的。\n投入〔数量〕万元，xx学校，巩固“两基”成果。`;

test('a draft is checked in place, and no request carries it or follows it', async () => {
  const desk = await opened();
  await check(desk, DRAFT);
  const { page, asked } = desk;
  const marked = (kind: string) => page.locator(`.draft-text .found-${kind}`).allTextContents();
  expect(await marked('place')).toEqual(['江苏省', '南京市', '玄武区']);
  expect(await marked('year')).toEqual(['2016']);
  expect(await marked('mask')).toEqual(['〔数量〕', 'xx']);
  expect((await page.locator('.draft-text').textContent())?.includes(sentence)).toBe(true);
  const row = page.locator('details[data-kind="borrowed"] li').first();
  expect(await row.locator('a[target="_blank"]').getAttribute('href')).toMatch(/^\/reports\/.*\/#/);
  expect(await page.locator('.draft-share').nth(1).textContent()).toMatch(/^借用\d+%$/);
  // the list leads to the place, by keyboard
  await page.locator('details[data-kind="year"] li a').first().focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('2016');
  await page.locator('button', { hasText: '看别处的说法' }).first().click();
  await page.locator('.draft-variants ul, .draft-variants:has-text("没有相近")').first().waitFor();
  await page.locator('#draft-file').setInputFiles({
    name: '草稿.docx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from(docx(paragraph('2016年全区教育工作要点'))),
  });
  await page.locator('.draft-results[data-state="read"]').waitFor({ state: 'attached' });
  expect(await page.locator('#draft-box').inputValue()).toBe('2016年全区教育工作要点');
  await page.waitForTimeout(500);
  expect(asked).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  expect(page.url()).not.toContain('%');
  await page.context().close();
});

describe('bad input', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await opened();
  });
  afterAll(() => desk.page.context().close());

  test('an empty draft', async () => expect(await check(desk, ' \n ')).toContain('E-EMPTY'));
  test('an unknown region', async () => expect(await check(desk, '一段话', '<b>火星</b>区')).toContain('E-REGION'));
  test('no year', async () => expect(await check(desk, '一段话', '湖北省', '')).toContain('E-YEAR'));
  test('markup is text', async () => {
    await check(desk, '<img src=x onerror="alert(1)">2016年');
    expect(await desk.page.locator('.draft-text').textContent()).toContain('<img src=x onerror="alert(1)">2016年');
    expect(await desk.page.locator('.draft-text img').count()).toBe(0);
  });
  test('1 MB of text', async () => {
    const all = Array.from({ length: 4 }, () => passages.map(({ text }) => text).join('\n')).join('\n');
    const long = all.slice(0, 299_000);
    expect(Buffer.byteLength(long)).toBeGreaterThan(800_000);
    expect(await check(desk, long)).toContain('查完了');
    expect(await check(desk, all.slice(0, 350_000))).toContain('E-TOO-LONG');
    expect(Buffer.byteLength(all.slice(0, 350_000))).toBeGreaterThan(1_000_000);
  });
  test('a binary file, and an old .doc', async () => {
    for (const [bytes, code] of [
      [Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7) % 256)), /E-(?:ENCODING|BINARY)/],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2]), /E-DOC/],
    ] as const) {
      await desk.page
        .locator('#draft-file')
        .setInputFiles({ name: 'x.docx', mimeType: 'application/octet-stream', buffer: bytes });
      await desk.page.locator('.draft-status', { hasText: code }).waitFor();
    }
  });
  test('a draft that is an archived report says so', async () => {
    const own = passages.filter(({ report }) => report === source?.report);
    await check(desk, own.map(({ number, text }) => number + text).join('\n'));
    expect(await desk.page.locator('.draft-same').textContent()).toContain('存档里的');
  });
});

test('the page works on a phone', async () => {
  const desk = await opened({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });
  await check(desk, DRAFT);
  expect(await desk.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await desk.page.locator('.draft-text .found-place').first().isVisible()).toBe(true);
  await desk.page.context().close();
});

test('without the archive’s files the page says so', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await context.route('**/draft/archive.json', (route) => route.abort());
  await page.goto(`${site}/draft/`);
  await page.locator('.draft-status', { hasText: 'E-LOAD' }).waitFor();
  expect(await page.locator('.draft-form button[type="submit"]').isDisabled()).toBe(true);
  await context.close();
});
