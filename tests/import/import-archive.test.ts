import { describe, expect, it } from 'vitest';
import { importArchive } from '../../src/import/import-archive.ts';
import type { About } from '../../src/report/about.ts';
import type { Catalogue } from '../../src/report/catalogue.ts';
import { blockText } from '../../src/report/passages.ts';
import { source } from '../../src/report/source.ts';
import { aboutOf } from '../report/about-of.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const TEXTS: Record<string, string> = { 'a.txt': '一、甲，甲。\n二、乙，乙。\n', 'b.txt': '一、丙，丙。\n' };
const bytes = new Map(Object.entries(TEXTS).map(([name, text]) => [name, new TextEncoder().encode(text)]));
const described = source.parse({ sha256: '0'.repeat(64), site: '美章网', origin: 'repost', rights: '未注明。' });

function catalogue(abouts: Record<string, Partial<About>>, fields: Partial<Catalogue> = {}): Catalogue {
  return {
    sources: new Map(Object.keys(TEXTS).map((name) => [name, described])),
    reports: new Map(
      Object.entries(abouts).map(([id, about]) => [
        id,
        { about: aboutOf(about), file: `content/reports/${id}/about.yml` },
      ]),
    ),
    problems: [],
    tombstones: new Map(),
    complete: true,
    lineOf: () => 7,
    ...fields,
  };
}
const ALL = {
  'hubei/wuhan/2020': { witnesses: [{ source: 'b.txt', lines: [1, 1] as [number, number] }] },
  'hubei/wuhan/2019': { witnesses: [{ source: 'a.txt', lines: [1, 1] as [number, number] }] },
  'anhui/2019': { witnesses: [{ source: 'a.txt', lines: [2, 2] as [number, number] }] },
};

describe('importArchive', () => {
  it('gives all reports in order of their ids, and an account of each source', () => {
    const { reports, accounts, problems } = importArchive(catalogue(ALL), bytes, projectVocabulary);
    expect(problems).toEqual([]);
    expect([...reports.keys()]).toEqual(['anhui/2019', 'hubei/wuhan/2019', 'hubei/wuhan/2020']);
    expect(reports.get('anhui/2019')?.blocks).toMatchObject([{ number: '二、', content: ['乙，乙。'] }]);
    expect([...accounts.keys()]).toEqual(['a.txt', 'b.txt']);
  });

  it('takes the first witness for the base text, and accounts for the other', () => {
    const copies = new Map([
      ['a.txt', new TextEncoder().encode('一、加强管理，抓好落实。\n')],
      ['b.txt', new TextEncoder().encode('一、加强管理，抓紧落实。\n')],
    ]);
    const witnesses: About['witnesses'] = ['a.txt', 'b.txt'].map((name) => ({ source: name, lines: [1, 1] }));
    const known = catalogue({ 'hubei/wuhan/2019': { witnesses } });
    const { reports, accounts, problems } = importArchive(known, copies, projectVocabulary);
    expect(problems).toEqual([]);
    expect(reports.get('hubei/wuhan/2019')?.blocks.map(blockText)).toEqual(['加强管理，抓好落实。']);
    expect(accounts.get('b.txt')?.totals).toMatchObject({ 'other-witness': 12, passage: 0 });
  });

  it('collects the problems of all sources', () => {
    const broken = new Map([
      ['a.txt', new Uint8Array()],
      ['b.txt', new TextEncoder().encode('一、丙\r\n')],
    ]);
    expect(importArchive(catalogue(ALL), broken, projectVocabulary).problems.map(({ code }) => code)).toEqual([
      'source-empty',
      'source-line-ends',
    ]);
  });

  it('holds evidence against the texts', () => {
    const about = aboutOf();
    const wrong = {
      ...ALL,
      'anhui/2019': { ...ALL['anhui/2019'], years: { ...about.years, evidence: [{ quote: '丁', line: 1 }] } },
    };
    expect(importArchive(catalogue(wrong), bytes, projectVocabulary).problems).toMatchObject([
      { code: 'evidence-not-found', file: 'content/reports/anhui/2019/about.yml', line: 7 },
    ]);
  });

  it('blames nobody for lines of a report that could not be read', () => {
    const { 'anhui/2019': _, ...rest } = ALL;
    expect(importArchive(catalogue(rest), bytes, projectVocabulary).problems).toMatchObject([{ code: 'line-unowned' }]);
    expect(importArchive(catalogue(rest, { complete: false }), bytes, projectVocabulary).problems).toEqual([]);
  });

  it('tells progress', () => {
    const seen: string[] = [];
    importArchive(catalogue(ALL), bytes, projectVocabulary, (name) => seen.push(name));
    expect(seen).toEqual(['a.txt', 'b.txt']);
  });
});
