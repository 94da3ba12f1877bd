import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { builtBase } from '../../scripts/files/built-base.ts';
import type { About } from '../../src/report/about.ts';
import { built, builtReports } from './built.ts';
import { plain, sourceRows } from './source-rows.ts';

const base = builtBase('dist').slice(0, -1);
const reports = builtReports();
const stated = (id: string): About => parse(readFileSync(`content/reports/${id}/about.yml`, 'utf8'));
const findings = (url: string) =>
  /<section class="findings".*?<\/section>/s.exec(built(`${url.slice(1)}index.html`))?.[0] ?? '';

// <a href="…/source/#L45"><q>以2011年北京奥运会为契机</q><span class="quote-line">第45行</span></a>
const QUOTE = /<a href="([^"]+)">\s*<q>(.*?)<\/q>/gs;

describe.each(reports.map(({ id, url }) => [id, url]))('%s', (id, url) => {
  test('shows every quote, unfolded, and each leads to the line that holds it', () => {
    const about = stated(id);
    const html = findings(url);
    expect(html).toMatch(/<details open/);
    const quotes = Array.from(html.matchAll(QUOTE), ([, href, quote = '']) => [href, plain(quote)] as [string, string]);
    const expected = [about.years, about.region, about.issuer].flatMap(({ evidence }) =>
      evidence.map(({ quote }) => quote),
    );
    expect(quotes.map(([, quote]) => quote)).toEqual(expected);
    for (const [href, quote] of quotes) {
      const [path = '', anchor] = href.slice(base.length).split('#');
      const row = sourceRows(path.replace(/source\/$/, '')).find((one) => one.anchor === anchor);
      expect(row?.text, `${href} ${quote}`).toContain(quote);
    }
  });

  test('says how sure each finding is, and 待考 with the candidates below certain', () => {
    const about = stated(id);
    const html = plain(findings(url));
    const found = [about.years, about.region, about.issuer];
    expect(html.match(/把握：确定/g)?.length ?? 0).toBe(
      found.filter(({ confidence }) => confidence === 'certain').length,
    );
    expect(html.match(/待考（/g)?.length ?? 0).toBe(found.filter(({ confidence }) => confidence !== 'certain').length);
    for (const { confidence, candidates = [] } of [about.years, about.region])
      if (confidence !== 'certain') for (const candidate of candidates) expect(html).toContain(candidate);
    for (const { reason } of [about.years, about.region])
      if (reason) expect(html.replace(/\s/g, '')).toContain(reason.replace(/\s/g, ''));
  });

  test('has its history and the notice of its source', () => {
    const html = plain(built(`${url.slice(1)}index.html`));
    expect(stated(id).history.length).toBeGreaterThan(0);
    for (const { date, note } of stated(id).history) {
      expect(html).toContain(date);
      if (note) expect(html).toContain(note);
    }
    for (const { source } of stated(id).witnesses) {
      const { rights } = parse(readFileSync(`content/sources/${source.replace(/txt$/, 'yml')}`, 'utf8'));
      expect(html).toContain(rights);
    }
  });
});

test.each([
  ['hunan/loudi/louxing/2008', '2011年', '2008年'],
  ['tianjin/dongli/2010', '2011年', '2010年'],
  ['shandong/qingdao/licang/2019', '2024年', '2019年'],
])('%s shows the printed year beside the established one', (id, printed, established) => {
  const html = findings(`/reports/${id}/`);
  const pair = /<dl class="side-by-side">.*?<\/dl>/s.exec(html)?.[0] ?? '';
  expect(plain(pair).replace(/\s/g, '')).toBe(`原文所印${printed}考定为${established}`);
});

test('a report printed under a former name of its region shows the present one', () => {
  const html = plain(built('reports/hebei/shijiazhuang/gaocheng/2011/index.html')).replace(/\s+/g, ' ');
  expect(html).toContain('130182');
  expect(html).toMatch(/今河北省 石家庄市 藁城区 130109/);
  expect(plain(built('regions/hebei/shijiazhuang/gaocheng/index.html'))).toMatch(/原称藁城市（130182/);
});

test('lists can be narrowed to one origin, and the open data says it', () => {
  for (const origin of new Set(reports.map((report) => report.origin))) {
    const html = built(`reports/origin/${origin}/index.html`);
    const titles = Array.from(html.matchAll(/class="reports-title" href="([^"]+)"/g), ([, href]) =>
      href?.slice(base.length),
    );
    expect(titles.sort()).toEqual(
      reports
        .filter((report) => report.origin === origin)
        .map(({ url }) => url)
        .sort(),
    );
    expect(built('reports/index.html')).toContain(`/reports/origin/${origin}/`);
  }
  expect(new Set(reports.map(({ origin }) => origin))).toEqual(new Set(['official', 'repost', 'compilation']));
});
