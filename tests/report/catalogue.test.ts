import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { About } from '../../src/report/about.ts';
import { catalogue, type TextFile } from '../../src/report/catalogue.ts';
import { aboutOf } from './about-of.ts';

const SUM = 'a'.repeat(64);
const TEXTS = new Map([['source.txt', SUM]]);
const DESCRIBED = { sha256: SUM, site: '美章网', origin: 'repost', rights: '未注明。' };
const regions = {
  has: (path: string) => path.startsWith('hubei'),
  hasCode: (_: string, code: string) => code === '420102',
};

const sourceFile = (fields: object = {}, name = 'source'): TextFile => ({
  path: `content/sources/${name}.yml`,
  text: stringify({ ...DESCRIBED, ...fields }),
});
const report = (id: string, fields: Partial<About> = {}): TextFile => ({
  path: `content/reports/${id}/about.yml`,
  text: stringify(aboutOf(fields)),
});
const years = (covered: number[], confidence: About['years']['confidence'] = 'certain') => ({
  years: { ...aboutOf().years, covered, confidence },
});
const ID = 'hubei/wuhan/jiangan/2019';
const read = (...files: TextFile[]) => catalogue([sourceFile(), ...files], TEXTS, regions);
const told = (...files: TextFile[]) => read(...files).problems.map(({ code, file, line }) => [code, file, line]);
const about = `content/reports/${ID}/about.yml`;

/** The line on which a field stands in a file. */
const lineIn = (file: TextFile, start: string) => file.text.split('\n').findIndex((text) => text.startsWith(start)) + 1;

describe('catalogue', () => {
  it('gives sources and reports by name and id', () => {
    const { sources, reports, problems, complete } = read(report(ID));
    expect(problems).toEqual([]);
    expect(complete).toBe(true);
    expect(sources.get('source.txt')?.site).toBe('美章网');
    expect(reports.get(ID)).toMatchObject({ file: about, about: { title: '教育局工作要点' } });
  });

  it('tells the line of any field', () => {
    const file = report(ID);
    const { lineOf } = read(file);
    expect(lineOf(about, 'kind')).toBe(lineIn(file, 'kind:'));
    expect(lineOf('content/sources/source.yml', 'site')).toBe(2);
    expect(lineOf('content/missing.yml', 'site')).toBeUndefined();
  });

  it('lets two reports of one region and year lie side by side when one has a suffix', () => {
    expect(told(report(ID), report(`${ID}-deyu`))).toEqual([]);
  });
});

it('one fault of an about.yml hides no other', () => {
  const { kind: _, ...rest } = aboutOf();
  const file = {
    path: about,
    text: stringify({
      ...rest,
      region: { ...rest.region, path: 'nowhere' },
      witnesses: [{ source: 'lost.txt', lines: [1, 2] }],
    }),
  };
  expect(told(file).map(([code]) => code)).toEqual(['field-missing', 'region-unknown', 'witness-source']);
});

describe('problems with sources', () => {
  it('a description without a text', () => {
    expect(told(sourceFile({}, 'lost'))).toEqual([['source-missing', 'content/sources/lost.yml', undefined]]);
  });

  it('a text without a description', () => {
    expect(catalogue([], TEXTS, regions).problems).toMatchObject([
      { code: 'source-undescribed', file: 'content/sources/source.txt' },
    ]);
  });

  it('a checksum that does not match: the source is left out', () => {
    const { sources, problems } = catalogue([sourceFile({ sha256: 'b'.repeat(64) })], TEXTS, regions);
    expect(problems).toMatchObject([{ code: 'source-checksum', file: 'content/sources/source.yml', line: 1 }]);
    expect(problems[0]?.message).toContain(SUM);
    expect(sources.size).toBe(0);
  });

  it('a description that cannot be read is not also a missing one', () => {
    expect(
      catalogue([{ path: 'content/sources/source.yml', text: 'site: [' }], TEXTS, regions).problems.map(
        ({ code }) => code,
      ),
    ).toEqual(['yaml-syntax']);
  });
});

describe('problems with reports', () => {
  it.each([
    ['a folder that is not the key', report('hubei/wuhan/2019'), ['key-mismatch', 1]],
    [
      'an unknown region',
      report('hunan/2019', { region: { ...aboutOf().region, path: 'hunan' } }),
      ['region-unknown', 'path'],
    ],
    [
      'a code that was never in force',
      report(ID, { region: { ...aboutOf().region, code: '420103' } }),
      ['region-code', 'code'],
    ],
    ['a guessed year in the key', report(ID, years([2019], 'guess')), ['year-not-established', 'covered']],
    ['no year though it is certain', report('hubei/wuhan/jiangan/unknown', years([])), ['year-missing', 'covered']],
    ['years out of order', report('hubei/wuhan/jiangan/2020-2019', years([2020, 2019])), ['year-order', 'covered']],
    ['a year twice', report(ID, years([2019, 2019])), ['year-order', 'covered']],
    [
      'an unknown source',
      report(ID, { witnesses: [{ source: 'none.txt', lines: [1, 2] }] }),
      ['witness-source', '- source'],
    ],
  ] satisfies [string, TextFile, [string, string | number]][])('%s', (_, file, [code, place]) => {
    const at = file.text.split('\n').findIndex((text) => text.trim().startsWith(String(place))) + 1;
    expect(told(file)).toEqual([[code, file.path, typeof place === 'number' ? place : at]]);
  });

  it('two reports with one key: the one in the wrong folder is told', () => {
    expect(told(report(ID), report('hubei/wuhan/jiangan/2020'))).toEqual([
      ['key-duplicate', 'content/reports/hubei/wuhan/jiangan/2020/about.yml', 1],
    ]);
    expect(told(report('hubei/2019'), report('hubei/2020')).map(([code]) => code)).toEqual([
      'key-mismatch',
      'key-duplicate',
    ]);
  });

  it('one that cannot be read is left out, and the others are still looked at', () => {
    const broken = { path: 'content/reports/hubei/2001/about.yml', text: 'title: 甲' };
    const { reports, problems, complete } = read(broken, report(ID, years([2019], 'guess')));
    expect([...reports.keys()]).toEqual([ID]);
    expect(complete).toBe(false);
    expect(problems.map(({ code }) => code)).toContain('year-not-established');
    expect(problems.filter(({ file }) => file === broken.path).map(({ code }) => code)).toEqual(
      Array(5).fill('field-missing'),
    );
  });

  it('all are told at once', () => {
    const file = report('hunan/2020', { region: { ...aboutOf().region, path: 'jiangsu' }, ...years([2019], 'guess') });
    expect(told(file).map(([code]) => code)).toEqual(['region-unknown', 'year-not-established', 'key-mismatch']);
  });
});
