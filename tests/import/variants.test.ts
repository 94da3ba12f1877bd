import { describe, expect, it } from 'vitest';
import { importArchive } from '../../src/import/import-archive.ts';
import { type Copy, variants } from '../../src/import/variants.ts';
import type { Catalogue } from '../../src/report/catalogue.ts';
import type { Block, Inline } from '../../src/report/report.ts';
import { source } from '../../src/report/source.ts';
import { aboutOf } from '../report/about-of.ts';
import { importText } from './import-text.ts';
import { importedReports } from './imported-reports.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const blocksOf = (text: string, corrections: { find: string; replace: string; reason: string }[] = []) =>
  importText(text, { corrections }).shares[0]?.blocks ?? [];

function copyOf(text: string): Copy {
  const { shares, lineOf } = importText(text);
  return { witness: 2, drafts: shares[0]?.drafts ?? [], lineOf };
}

const marksOf = (blocks: readonly Block[] | undefined) =>
  blocks?.flatMap(({ id, title, content }) =>
    [...title, ...content].flatMap((part: Inline) =>
      typeof part !== 'string' && part.mark === 'variant' ? [`${id} ${part.text}→${part.reading} ${part.line}`] : [],
    ),
  );

const BASE =
  '一、加强学校管理\n1、规范办学。落实各项管理制度，办好每一所学校。\n2、加强信访和保密工作，维护稳定。\n二、提高质量\n1、深化改革，提高课堂效率。\n2、抓好教研。';
const compare = (base: string, copy: string) => marksOf(variants(blocksOf(base), copyOf(copy)));

describe('variants', () => {
  it('of a true copy are none', () => {
    expect(compare(BASE, BASE)).toEqual([]);
  });

  it.each([
    ['what the copy lacks', '加强信访和保密', '加强和保密', ['1-2 信访→ 3']],
    ['what only the copy has', '落实各项', '落实好各项', ['1-1 →好 2']],
    ['what it reads otherwise', '课堂效率', '教学效率', ['2-1 课堂→教学 5']],
    ['a difference in the title', '规范办学。', '规范办园。', ['1-1 学→园 2']],
    ['a difference in a heading', '提高质量', '提升质量', ['2 高→升 4']],
    ['two in one passage', '各项管理制度，办好', '各项制度，办妥', ['1-1 管理→ 2', '1-1 好→妥 2']],
  ])('are %s', (_, from, to, marks) => {
    expect(compare(BASE, BASE.replace(from, to))).toEqual(marks);
  });

  it('are cut where one reaches from title to text', () => {
    expect(compare(BASE, BASE.replace('办学。落实', '办园，办好'))).toEqual(['1-1 学。→园，办好 2', '1-1 落实→ 2']);
  });

  it('are not told where a correction stands; elsewhere its change does not shift them', () => {
    const corrections = [{ find: '各项管理', replace: '各类管理', reason: '误' }];
    const blocks = blocksOf(BASE, corrections);
    expect(marksOf(variants(blocks, copyOf(BASE)))).toEqual([]);
    expect(marksOf(variants(blocks, copyOf(BASE.replace('各项', '各样').replace('每一所', '每所'))))).toEqual([
      '1-1 一→ 2',
    ]);
    expect(marksOf(variants(blocks, copyOf(BASE.replace('各项', '各类').replace('每一所', '每所'))))).toEqual([
      '1-1 一→ 2',
    ]);
  });

  it('take the place of damage that they explain', () => {
    const damaged = BASE.replace('各项管理', '各项“”管理');
    const blocks = variants(blocksOf(damaged), copyOf(damaged.replace('“”', '“三项”')));
    expect(blocks?.[1]?.content).toContainEqual({ mark: 'variant', text: '', reading: '三项', witness: 2, line: 2 });
  });

  it('align blocks whose numbers a correction changed', () => {
    const lost = BASE.replace('二、', '一、');
    const blocks = blocksOf(lost, [{ find: '一、提高质量', replace: '二、提高质量', reason: '脱' }]);
    expect(marksOf(variants(blocks, copyOf(lost.replace('抓好教研', '做好教研'))))).toEqual(['2-2 抓→做 6']);
  });

  it.each([
    ['a block too few', BASE.replace(/\n2、抓好.*/u, '')],
    ['other blocks', BASE.replaceAll('、', '').replaceAll('\n', '，')],
    ['other words', BASE.replace(/[\p{Script=Han}]{2,}/gu, (words) => '甲'.repeat(words.length))],
  ])('are none for a text with %s', (_, other) => {
    expect(variants(blocksOf(BASE), copyOf(other))).toBeUndefined();
  });

  it('stay affordable where two long blocks have nothing in common', { timeout: 60_000 }, () => {
    const long = (char: string) => `1、${char.repeat(60_000)}。`;
    const start = performance.now();
    expect(variants(blocksOf(long('甲')), copyOf(long('乙')))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe('importArchive with two witnesses', () => {
  const described = source.parse({ sha256: '0'.repeat(64), site: '美章网', origin: 'repost', rights: '未注明。' });
  const run = (second: string) => {
    const texts = { 'a.txt': BASE, 'b.txt': `\n${second}` };
    const witnesses = Object.entries(texts).map(([name, text]) => ({
      source: name,
      lines: [1, text.split('\n').length] as [number, number],
    }));
    const catalogue: Catalogue = {
      sources: new Map(Object.keys(texts).map((name) => [name, described])),
      reports: new Map([
        ['anhui/2015', { about: aboutOf({ witnesses }), file: 'content/reports/anhui/2015/about.yml' }],
      ]),
      problems: [],
      tombstones: new Map(),
      complete: true,
      lineOf: (_, ...path) => (path.join('.') === 'witnesses.1' ? 31 : undefined),
    };
    const bytes = new Map(Object.entries(texts).map(([name, text]) => [name, new TextEncoder().encode(text)]));
    return importArchive(catalogue, bytes, projectVocabulary);
  };

  it('compares a witness that lies in another source', () => {
    const { reports, problems } = run(BASE.replace('信访', ''));
    expect(problems).toEqual([]);
    expect(marksOf(reports.get('anhui/2015')?.blocks)).toEqual(['1-2 信访→ 4']);
  });

  it('tells a witness that is another text', () => {
    expect(run('一、指导思想\n1、以科学发展观为指导。').problems).toMatchObject([
      { code: 'witness-differs', level: 'error', file: 'content/reports/anhui/2015/about.yml', line: 31 },
    ]);
  });
});

describe('the report that two pages of the compilation hold', () => {
  it('differs in three passages, where one copy lost words to a filter', () => {
    expect(marksOf(importedReports.get('guangxi/guilin/xiufeng/2004')?.blocks)).toEqual([
      '5 成人文→ 1525',
      '6-6 毒品→ 1539',
      '6-6 毒品→ 1539',
      '11-1 信访→ 1573',
    ]);
  });
});
