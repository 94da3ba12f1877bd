import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ACCESS_DATE, accessDate } from '../../src/cite/access-date.ts';
import type { CslItem } from '../../src/cite/csl-item.ts';
import { engine } from '../../src/cite/engine.ts';
import { exchange } from '../../src/cite/exchange.ts';
import { citeNote } from '../../src/cite/note.ts';
import { type CitedReport, passageItem, plainReference, reportItem, withAccess } from '../../src/cite/reference.ts';

const style = readFileSync('src/cite/gb-t-7714-2025.csl', 'utf8');
const gbt = engine(style);

interface Example {
  /** Where it stands in the standard. */
  at: string;
  printed: string;
  item: CslItem;
}
const examples: Example[] = JSON.parse(readFileSync('tests/cite/standard-examples.json', 'utf8'));

/** Blanks of the standard's own print are lost in the text that public sources quote. */
const dense = (text: string) => text.replace(/\s/gu, '');

describe('the style prints what GB/T 7714-2025 prints', () => {
  test('in all kinds', () => expect(new Set(examples.map(({ item }) => item.type)).size).toBe(13));
  test.each(examples.map(({ at, printed, item }) => [at, printed, item] as const))('%s', (_, printed, item) => {
    expect(dense(gbt([item])[0] ?? '')).toBe(dense(printed));
  });
});

const report: CitedReport = {
  id: 'shaanxi/baoji/meixian/2005',
  title: '眉县教育局2005年工作要点',
  printed: true,
  issuer: '眉县教育局',
  period: '2005年',
  changed: '2026-11-21',
  url: 'https://example.org/reports/shaanxi/baoji/meixian/2005/',
  note: '',
};

describe('a report', () => {
  test('is cited as a page of the archive, the day it is read left open', () => {
    expect(gbt([withAccess(reportItem(report))])).toEqual([
      '眉县教育局. 眉县教育局2005年工作要点[EB/OL]. (2026-11-21)[引用日期]. https://example.org/reports/shaanxi/baoji/meixian/2005/.',
    ]);
  });
  test('whose title is ours has it in brackets, and needs no date', () => {
    const { changed: _, ...undated } = report;
    expect(gbt([withAccess(reportItem({ ...undated, printed: false }))])).toEqual([
      '眉县教育局. [眉县教育局2005年工作要点][EB/OL]. [引用日期]. https://example.org/reports/shaanxi/baoji/meixian/2005/.',
    ]);
  });
  test('is named in prose', () => {
    expect(plainReference(report, { id: '2-1', name: '（一）', note: '' })).toBe(
      '眉县教育局：《眉县教育局2005年工作要点》（2005年），教育工作计划档案，https://example.org/reports/shaanxi/baoji/meixian/2005/#2-1（引用日期）。',
    );
  });
});

describe('a passage', () => {
  const item = passageItem(
    { ...report, note: '年份待考（推测）' },
    { id: '2-1~2', name: '（一）狠抓师德', note: '本段文字有损伤：遮盖1处' },
  );
  test('has its own address, and says in its note what is doubtful and damaged', () => {
    expect(item.URL).toBe('https://example.org/reports/shaanxi/baoji/meixian/2005/#2-1~2');
    expect(item.note).toBe('引用段落：（一）狠抓师德；本段文字有损伤：遮盖1处；年份待考（推测）');
    expect(item.id).toBe('shaanxi-baoji-meixian-2005.2-1.2');
  });
});

test('the note says all that has to be said', () => {
  expect(citeNote({ doubts: [], damage: [], corrections: 0, ownTitle: false })).toBe('');
  expect(
    citeNote({ doubts: ['年份待考（推测）'], damage: ['遮盖2处', '脱漏1处'], corrections: 3, ownTitle: true }),
  ).toBe('年份待考（推测）；来源文字有损伤：遮盖2处、脱漏1处；经校改3处；题名为编者所拟');
});

describe('exchange formats', () => {
  const items = [reportItem(report), passageItem(report, { id: '2-1', name: '5%的A&B_{x}\\', note: '' })];
  test('BibTeX keeps keys and Chinese, and what TeX would run is escaped', () => {
    const bib = exchange(items, 'bib');
    expect(bib).toContain('@misc{shaanxi-baoji-meixian-2005,');
    expect(bib).toContain('@misc{shaanxi-baoji-meixian-2005.2-1,');
    expect(bib).toContain('title = {眉县教育局2005年工作要点}');
    expect(bib).toContain('引用段落：5\\%的A\\&B\\_\\{x\\}\\textbackslash{}');
    expect(bib).toContain('url = {https://example.org/reports/shaanxi/baoji/meixian/2005/#2-1}');
  });
  test('RIS has one record for each', () => {
    const ris = exchange(items, 'ris');
    expect(ris.match(/^TY {2}- ELEC$/gm)).toHaveLength(2);
    expect(ris.match(/^ER {2}- ?$/gm)).toHaveLength(2);
    expect(ris).toContain('UR  - https://example.org/reports/shaanxi/baoji/meixian/2005/#2-1');
    // the package would cut keys to twenty letters, and all passages of a report would share one
    expect(ris).not.toMatch(/^ID {2}- /m);
  });
  test('CSL-JSON is the items', () => expect(JSON.parse(exchange(items, 'csl.json'))).toEqual(items));
});

describe('the day it is read', () => {
  test('takes the place that is kept for it', () => {
    expect(accessDate(`x[EB/OL]. (2026-11-21)[${ACCESS_DATE}]. https://a/.`, '2026-12-01')).toBe(
      'x[EB/OL]. (2026-11-21)[2026-12-01]. https://a/.',
    );
    expect(accessDate('《引用日期》的写法（引用日期）', '2026-12-01')).toBe('《引用日期》的写法（2026-12-01查阅）');
  });
});
