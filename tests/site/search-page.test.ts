import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { built } from './built.ts';
import { openSearch, settled, shownIds, status, total } from './search-actions.ts';
import { plainText, truth } from './search-truth.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const open = (state: Record<string, string>) => openSearch(browser, site, state);
const chosen = (page: Page, name: string) => page.locator(`#${name}`).inputValue();

describe('operators', () => {
  test.each([
    ['学校 安全', truth(['学校', '安全'])],
    ['"学校 安全"', truth(['学校安全'])],
    ['教师 -培训', truth(['教师'], ({ text }) => !text.includes('培训'))],
    ['学校 ~6 安全', truth(['学校', '安全'], ({ text }) => /学校.{0,6}安全|安全.{0,6}学校/su.test(plainText(text)))],
    ['“双减”', truth(['“双减”'])],
    ['教育-教学', []],
  ])('%s', async (query, expected) => {
    const page = await open({ q: query });
    expect(await shownIds(page)).toEqual(expected);
    expect(await total(page)).toBe(String(expected.length));
    await page.close();
  });
});

describe('filters', () => {
  test.each([
    [{ region: 'hebei' }, ({ of }) => of.region.path.startsWith('hebei')],
    [{ region: 'hebei/shijiazhuang' }, ({ of }) => of.region.path.startsWith('hebei/shijiazhuang')],
    [{ year: '2008' }, ({ of }) => of.years.covered.includes(2008)],
    [{ year: '2008-2012' }, ({ of }) => of.years.covered.some((year) => year >= 2008 && year <= 2012)],
    [{ year: '2015-' }, ({ of }) => of.years.covered.some((year) => year >= 2015)],
    [{ year: 'unknown' }, ({ of }) => !of.years.covered.length],
    [{ topic: 'jiaoshi' }, ({ topics }) => topics.includes('jiaoshi')],
    [{ kind: 'summary' }, ({ of }) => of.kind.includes('summary')],
    [{ level: 'county' }, ({ of }) => of.issuer.level === 'county'],
    [
      { level: 'county', kind: 'plan', year: '2008-2015', topic: 'jiaoshi' },
      ({ of, topics }) =>
        of.issuer.level === 'county' &&
        of.kind.includes('plan') &&
        topics.includes('jiaoshi') &&
        of.years.covered.some((year) => year >= 2008 && year <= 2015),
    ],
  ] as [Record<string, string>, NonNullable<Parameters<typeof truth>[1]>][])(
    '%o narrows the hits',
    async (filter, fits) => {
      const page = await open({ q: '教师', ...filter });
      const expected = truth(['教师'], fits);
      expect(expected.length).toBeGreaterThan(0);
      expect(await shownIds(page)).toEqual(expected);
      await page.close();
    },
  );

  test('each value says how many hits it would leave', async () => {
    const page = await open({ q: '教师', year: '2008' });
    await page.waitForFunction(() =>
      /（\d+）/.test((document.querySelector('#level') as HTMLSelectElement).options[1]?.text ?? ''),
    );
    const options = await page
      .locator('#region option, #level option')
      .evaluateAll((list) =>
        (list as HTMLOptionElement[]).flatMap(({ value, text }) =>
          value ? [[value, Number(/（(\d+)）/.exec(text)?.[1])] as const] : [],
        ),
      );
    for (const [value, count] of options) {
      const in2008 = truth(
        ['教师'],
        ({ of }) =>
          of.years.covered.includes(2008) &&
          (of.issuer.level === value || `${of.region.path}/`.startsWith(`${value}/`)),
      );
      expect(count, value).toBe(in2008.length);
    }
    await page.close();
  });

  test('unknown values are named and left out', async () => {
    const page = await open({ q: '课后服务', region: 'atlantis', year: '1066', level: 'moon' });
    for (const name of ['atlantis', '1066', 'moon']) expect(await status(page)).toContain(name);
    expect(await total(page)).toBe(String(truth(['课后服务']).length));
    await page.close();
  });

  test('ready-made filters and charts filter by a click and can be taken back', async () => {
    const page = await open({ q: '教师' });
    const all = await total(page);
    await page.locator('.chip', { hasText: '同级：区县级' }).click();
    await page.waitForURL(/level=county/);
    await settled(page);
    expect(await total(page)).toBe(String(truth(['教师'], ({ of }) => of.issuer.level === 'county').length));
    await page.locator('.chip.clear').click();
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('ol.hits')?.dataset.total === before,
      all,
    );
    const bar = page.locator('.columns button', { hasText: '2008' });
    const counted = Number.parseInt(await bar.locator('.bar-count').innerText(), 10);
    expect(counted).toBe(truth(['教师'], ({ of }) => of.years.covered.includes(2008)).length);
    expect(await bar.getAttribute('title')).toMatch(/2008：\d+段，占收录的\d+段的[\d.]+%/);
    await bar.click();
    await page.waitForURL(/year=2008/);
    await page.waitForFunction(
      (count) => document.querySelector<HTMLElement>('ol.hits')?.dataset.total === count,
      String(counted),
    );
    await page.close();
  });

  test('an object finds the measures that act on it', async () => {
    const page = await open({ object: 'kehou-fuwu' });
    expect(await shownIds(page)).toEqual(truth([], ({ objects }) => objects.includes('kehou-fuwu')));
    await page.close();
  });
});

describe('views', () => {
  test('the aligned view shows each hit with its phrase in the middle', async () => {
    const page = await open({ q: '课程', view: 'kwic', sort: 'right' });
    expect(await shownIds(page)).toEqual(truth(['课程']));
    expect(new Set(await page.locator('.kwic mark').allTextContents())).toEqual(new Set(['课程']));
    const centres = await page
      .locator('.kwic mark')
      .evaluateAll((marks) => marks.slice(0, 10).map((mark) => Math.round(mark.getBoundingClientRect().left)));
    expect(new Set(centres).size).toBe(1);
    await page.close();
  });

  test('hits are sorted by year, by what stands before and by what follows', async () => {
    const page = await open({ q: '课程', view: 'kwic', sort: 'year' });
    const years = await page.locator('.kwic .source a').allTextContents();
    const latest = years.map((text) => Number(text.match(/\d{4}/g)?.at(-1) ?? 0));
    expect(latest).toEqual([...latest].sort((a, b) => b - a));
    await page.locator('#sort').selectOption('right');
    await page.waitForURL(/sort=right/);
    await settled(page);
    const order = (texts: string[]) => texts.map((text) => text.replace(/[\p{P}\s]/gu, '').slice(0, 2));
    const right = order(await page.locator('.kwic:first-child .right').allTextContents());
    const collator = new Intl.Collator('zh-CN-u-co-pinyin');
    for (let index = 1; index < right.length; index++)
      expect(collator.compare(right[index - 1] as string, right[index] as string)).toBeLessThanOrEqual(0);
    await page.close();
  });

  test('marks are the phrase and nothing but the phrase', async () => {
    const page = await open({ q: '课后服务' });
    const marks = await page.locator('ol.hits mark').allTextContents();
    expect(marks.length).toBeGreaterThan(0);
    expect(new Set(marks)).toEqual(new Set(['课后服务']));
    await page.close();
  });

  test('a hit is copied as text, or with where it is from', async () => {
    const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    await page.goto(`${site}/search/?q=${encodeURIComponent('课后服务')}`);
    await settled(page);
    const copied = async (label: string) => {
      await page.locator('ol.hits > li').first().getByRole('button', { name: label }).click();
      await page.getByText('已复制').first().waitFor();
      await page.getByText('已复制').first().waitFor({ state: 'detached' });
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const id = (await page.locator('ol.hits > li').first().getAttribute('data-passage')) as string;
    const text = await copied('复制原文');
    expect(text).toContain('课后服务');
    const reference = await copied('复制并附出处');
    expect(reference.startsWith(text)).toBe(true);
    expect(reference).toContain(id.replace('#', '/#'));
    await context.close();
  });
});

describe('the page keeps state and address together', () => {
  test('typing, filtering, going back and forward', async () => {
    const page = await open({ q: '课后服务' });
    await page.locator('#q').fill('安全');
    await page.waitForFunction(() => location.search.includes(encodeURIComponent('安全')));
    await settled(page);
    await page.locator('#region').selectOption('hebei');
    await page.waitForFunction(() => location.search.includes('region=hebei'));
    await settled(page);
    const narrow = (await total(page)) as string;
    await page.locator('[data-view="kwic"]').click();
    await page.waitForURL(/view=kwic/);
    await page.goBack();
    await page.goBack();
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('ol.hits')?.dataset.total !== before,
      narrow,
    );
    await settled(page);
    expect(await chosen(page, 'region')).toBe('');
    expect(await total(page)).toBe(String(truth(['安全']).length));
    await page.goForward();
    await page.waitForFunction(
      (before) => document.querySelector<HTMLElement>('ol.hits')?.dataset.total === before,
      narrow,
    );
    expect(await chosen(page, 'region')).toBe('hebei');
    await page.close();
  });

  test('a shared address shows what it showed', async () => {
    const state = { q: '教师 培训', region: 'hebei', year: '2010-2016', kind: 'plan', view: 'kwic', sort: 'left' };
    const page = await open(state);
    const ids = await shownIds(page);
    const again = await browser.newPage();
    await again.goto(page.url());
    await settled(again);
    expect(await shownIds(again)).toEqual(ids);
    expect([await chosen(again, 'year'), await chosen(again, 'year-to'), await chosen(again, 'sort')]).toEqual([
      '2010',
      '2016',
      'left',
    ]);
    await page.close();
    await again.close();
  });

  test('nothing is searched while a word is being composed', async () => {
    const page = await open({});
    const session = await page.context().newCDPSession(page);
    await page.locator('#q').focus();
    await session.send('Input.imeSetComposition', { text: 'ke hou', selectionStart: 6, selectionEnd: 6 });
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => location.search)).toBe('');
    expect(await page.locator('ol.hits').getAttribute('data-state')).toBe('idle');
    await session.send('Input.insertText', { text: '课后' });
    await page.waitForFunction(() => location.search.includes('q='));
    await settled(page);
    expect(await total(page)).toBe(String(truth(['课后']).length));
    await page.close();
  });

  test('the form works by keyboard alone', async () => {
    const page = await browser.newPage();
    await page.goto(`${site}/`);
    await page.locator('#q').focus();
    await page.keyboard.type('控辍保学');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await settled(page);
    expect(await total(page)).toBe(String(truth(['控辍保学']).length));
    await page.close();
  });
});

describe('names that fit are offered', () => {
  test.each([
    ['武汉', '地区', '武汉市'],
    ['藁城市', '地区', '藁城区（曾用名 藁城市）'],
    ['420100', '地区', '武汉市（代码 420100）'],
    ['师德', '事项', '师德师风'],
    ['校园安全', '主题', '校园安全与后勤稳定'],
    ['德育', '标题', ''],
  ])('%s', async (query, kind, name) => {
    const page = await open({ q: query });
    await page.locator('.suggestions li').first().waitFor();
    const offered = await page
      .locator('.suggestions li')
      .evaluateAll((items) =>
        items.map((item) => [item.querySelector('.tag')?.textContent, item.querySelector('a')?.textContent]),
      );
    expect(offered.some(([own, text]) => own === kind && (name ? text === name : text?.includes(query)))).toBe(true);
    await page.close();
  });
});

describe('nothing exact', () => {
  test('an absent word is said to be absent, with how much was searched', async () => {
    const page = await open({ q: '元宇宙' });
    expect(await total(page)).toBe('0');
    expect(await status(page)).toMatch(/已逐字查遍全部\d+份报告、[\d,]+段、[\d,]+字，\d{4}—\d{4}年/);
    expect(await page.locator('[data-passage]').count()).toBe(0);
    await page.close();
  });

  test('other punctuation is offered under its name', async () => {
    const page = await open({ q: '开的学校思想政治理论课教师座谈会上解放中学' });
    expect(await total(page)).toBe('0');
    await page.getByRole('heading', { name: '标点不同：1段' }).waitFor();
    expect(await page.locator('.alternatives mark').first().innerText()).toContain('座谈会上，解放中学');
    await page.close();
  });

  test('parts that occur come with true counts and lead on', async () => {
    const page = await open({ q: '量子计算' });
    await page.getByRole('heading', { name: '其中有原文的部分' }).waitFor();
    const part = page.locator('.parts li').first();
    const word = await part.locator('a').innerText();
    expect(await part.locator('.count').innerText()).toBe(`${truth([word]).length}段`);
    await part.locator('a').click();
    await page.waitForFunction((text) => new URLSearchParams(location.search).get('q') === text, word);
    await settled(page);
    expect(await total(page)).toBe(String(truth([word]).length));
    await page.close();
  });

  test('the nearest wording is called near, not found', async () => {
    const page = await open({ q: '大力推进义务教育优质特色均衡发展' });
    expect(await total(page)).toBe('0');
    await page.getByRole('heading', { name: '最接近的原文' }).waitFor();
    expect(await page.locator('.near .facts').first().innerText()).toMatch(/\d+%相同/);
    expect(await page.locator('[data-passage]').count()).toBe(0);
    await page.close();
  });

  test('outside the filters it says where there is something', async () => {
    const page = await open({ q: '课后服务', year: '2004' });
    expect(await status(page)).toContain(`不限范围则有${truth(['课后服务']).length}段`);
    await page.close();
  });
});

describe('strange input gets a calm answer', () => {
  test.each([
    ['empty', '', 'idle', 0],
    ['spaces', ' 　 ', 'idle', 0],
    ['only punctuation', '，。！？', 'done', 0],
    ['a comma', '，', 'done', truth(['，']).length],
    ['HTML', '<img src=x onerror=alert(1)>', 'done', 0],
    ['regular expression', '.*[', 'done', 0],
    ['regular expression of one character', '(', 'done', truth(['(']).length],
    ['lone surrogate', '课\uD800后', 'done', 0],
    ['lone surrogate alone', '\uDC00', 'done', 0],
    ['operators without words', '~10 - "" -', 'done', 0],
    ['very long', '课后服务'.repeat(2500), 'done', 0],
    ['very many words', '教师 '.repeat(3000), 'done', truth(['教师']).length],
  ])('%s', async (_name, query, state, count) => {
    const page = await open({});
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.locator('#q').evaluate((box, value) => {
      const list = document.querySelector('ol.hits') as HTMLElement;
      list.dataset.state = 'waiting';
      (box as HTMLInputElement).value = value;
      (box as HTMLInputElement).form?.requestSubmit();
    }, query);
    await settled(page);
    expect(await page.locator('ol.hits').getAttribute('data-state')).toBe(state);
    if (state === 'done') expect(await total(page)).toBe(String(count));
    expect(await page.locator('main img').count()).toBe(0);
    expect((await status(page)).length).toBeLessThan(200);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('a missing or broken index says so and offers to retry', () => {
  const break_ = async (pattern: string, body?: string | Buffer) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.route(pattern, (route) => (body === undefined ? route.abort() : route.fulfill({ body })));
    await page.goto(`${site}/search/?q=${encodeURIComponent('安全')}`);
    await page.locator('.search-notice button').waitFor();
    await page.unroute(pattern);
    return { page, errors };
  };
  test.each([
    ['no texts', '**/archive.bin', undefined],
    ['texts that are none', '**/archive.bin', 'not found'],
    ['texts that end too soon', '**/archive.bin', readFileSync('dist/pagefind/archive.bin').subarray(0, 50_000)],
  ])('%s', async (_name, pattern, body) => {
    const { page, errors } = await break_(pattern, body);
    expect(await page.locator('ol.hits').getAttribute('data-state')).toBe('error');
    expect(await page.locator('.search-notice').innerText()).toContain('索引没有读到');
    expect(errors).toEqual([]);
    await page.locator('.search-notice button').click();
    await page.locator('.search-notice button').waitFor({ state: 'detached' });
    await settled(page);
    expect(await shownIds(page)).toEqual(truth(['安全']));
    await page.close();
  });
});

describe.each(['light', 'dark'] as const)('axe finds nothing in %s', (colorScheme) => {
  test.each([
    ['aligned', { q: '课程', view: 'kwic' }],
    ['filtered', { q: '教师', region: 'hebei', year: '2008-2016' }],
    ['nothing exact', { q: '大力推进义务教育优质特色均衡发展' }],
    ['parts', { q: '量子计算' }],
    ['idle', {}],
  ])('%s', async (_name, state) => {
    const context = await browser.newContext({ colorScheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${site}/search/?${new URLSearchParams(state)}`);
    await settled(page);
    await page.locator('.search-help summary').click();
    await page.waitForTimeout(300);
    await page.addScriptTag({ content: axe });
    const findings = await page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: {
          run(context: Document, options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
        };
      };
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)]);
    });
    await context.close();
    expect(findings).toEqual([]);
  });
});

test('browsers can add the search', () => {
  const description = built('opensearch.xml');
  expect(description).toMatch(/<Url type="text\/html" template="https?:\/\/[^"]+\/search\/\?q=\{searchTerms\}"\/>/);
  expect(built('index.html')).toMatch(/<link rel="search" type="application\/opensearchdescription\+xml"/);
});
