import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DraftArchive, DraftRegions } from '../../src/collections/draft-data.ts';
import { draftKnowledge } from '../../src/collections/draft-knowledge.ts';
import { joinDraft } from '../../src/collections/join-draft.ts';
import { borrowedRuns, LEAST_RUN, runIndex } from '../../src/draft/borrowed-runs.ts';
import { checkDraft } from '../../src/draft/check-draft.ts';
import { findMasks } from '../../src/draft/find-masks.ts';
import { findYears } from '../../src/draft/find-years.ts';
import type { FindingKind } from '../../src/draft/finding.ts';
import { letters } from '../../src/draft/letters.ts';
import { variants } from '../../src/draft/variants.ts';
import { RUNS } from '../runs.ts';

const SENTENCE = '坚持把师德师风作为教师评价的第一标准，完善师德师风管理制度，建立长效机制。';
const OTHER = '完善师德师风考核办法，建立奖惩机制，全市投入4500万元，惠及1860人。';
const archive: DraftArchive = {
  reports: [
    { id: 'hubei/wuhan/2019', title: '甲' },
    { id: 'hebei/2016', title: '乙' },
  ],
  passages: [
    { report: 0, blocks: ['1', '2'], texts: [SENTENCE, '全面贯彻党的教育方针落实立德树人根本任务。'] },
    { report: 1, blocks: ['1'], texts: [OTHER] },
  ],
  similar: {},
  phrases: ['全面贯彻党的教育方针落实立德树人根本任务'],
  outdated: [{ forms: ['两基'], not: ['两基层'], ended: 2012, replacedBy: '义务教育均衡发展' }],
};
const rows = readFileSync('content/vocabulary/regions.csv', 'utf8').trim().split('\n').slice(1);
const regions: DraftRegions = {
  present: rows.map((row) => row.split(',') as [string, string, string]),
  former: [],
  everyday: ['和平', '朝阳'],
};
const { archived, regions: names } = draftKnowledge(archive, regions);
const check = (text: string, year = 2024) => checkDraft(text, { region: 'hubei/wuhan/jiangan', year }, archived);
const found = (text: string, kind: FindingKind, year = 2024) =>
  check(text, year)
    .findings.filter((one) => one.kind === kind)
    .map(({ start, end, weak }) => text.slice(start, end) + (weak ? '?' : ''));

test('every region can be chosen by its full name', () => {
  expect(names.get('湖北省武汉市江岸区')).toBe('hubei/wuhan/jiangan');
  expect(names.size).toBeGreaterThan(3000);
});

test('parts of the archive are held against a draft as the whole is', () => {
  const { reports, passages, similar, phrases, outdated } = archive;
  const part = (at: number): DraftArchive => ({
    reports: reports.slice(at, at + 1),
    passages: passages.filter(({ report }) => report === at).map((own) => ({ ...own, report: 0 })),
    similar: at === 0 ? { 'hubei/wuhan/2019#1': ['hebei/2016#1'] } : {},
    phrases,
    outdated,
  });
  expect(joinDraft([part(0), part(1)])).toEqual({
    ...archive,
    similar: { ...similar, 'hubei/wuhan/2019#1': ['hebei/2016#1'] },
  });
  expect(joinDraft([])).toEqual({ reports: [], passages: [], similar: {}, phrases: [], outdated: [] });
});

describe('places', () => {
  test.each([
    ['湖北省武汉市江岸区教育局', []],
    ['学习江苏省南京市玄武区经验', ['江苏省', '南京市', '玄武区']],
    ['营造和平环境，赴南京考察', ['南京?']],
  ])('%s', (text, places) => expect(found(text, 'place')).toEqual(places));
});

describe('years', () => {
  test.each([
    ['2024年秋季，2023—2024学年', []],
    ['2016年完成，2025年启动', ['2016', '2025?']],
    ['《规划纲要（2010—2020年）》，1998平方米，编号202401', []],
    ['2009—10学年', ['2009—10']],
  ])('%s', (text, years) => {
    expect(findYears(text, 2024).map(({ start, end, weak }) => text.slice(start, end) + (weak ? '?' : ''))).toEqual(
      years,
    );
  });
});

test('masks and slots', () => {
  const text = 'xx区投入20**年的〔数量〕万元，（待补），某某区，×人，____，Excel和max';
  expect(
    findMasks(text)
      .map(({ start, end }) => text.slice(start, end))
      .sort(),
  ).toEqual(['xx', '**', '〔数量〕', '（待补）', '某某', '×', '____'].sort());
});

test('figures that an archived report states', () => {
  expect(found('我区投入4500万元，惠及1861人，全市投入4500万元。', 'figure')).toEqual(['4500']);
  expect(found('覆盖率100%，3个，2024年', 'figure')).toEqual([]);
});

test('outdated wording, and what holds it by accident', () => {
  expect(found('巩固两基成果，两基层', 'outdated')).toEqual(['两基']);
  expect(found('巩固两基成果', 'outdated', 2008)).toEqual([]);
});

describe('borrowed runs', () => {
  test('are found whatever the punctuation, with source and share', () => {
    const text = `我区实际：“坚持把师德师风，作为教师评价的 第一标准”，另加本区自己的做法若干。\n第二段是自己写的。`;
    const { findings, shares } = check(text);
    const [run] = findings.filter(({ kind }) => kind === 'borrowed');
    expect(text.slice(run?.start, run?.end)).toBe('坚持把师德师风，作为教师评价的 第一标准');
    expect(run?.source).toBe('hubei/wuhan/2019#1');
    expect(shares).toHaveLength(2);
    expect(shares[0]?.borrowed).toBeGreaterThan(0.4);
    expect(shares[1]?.borrowed).toBe(0);
  });
  test('of recurring wording are set wording and do not count', () => {
    const { findings, borrowed } = check('全面贯彻党的教育方针，落实立德树人根本任务。');
    expect(findings.filter(({ kind }) => kind === 'borrowed').map(({ weak }) => weak)).toEqual([true]);
    expect(borrowed).toBe(0);
  });
  test('that are a whole report are said to be', () => {
    expect(check(`${SENTENCE}\n`).same).toBe('hubei/wuhan/2019');
    expect(check('完全是自己写的一段话，没有抄。').same).toBeUndefined();
    expect(check('，。').same).toBeUndefined();
  });
  test('are those that comparing every stretch finds', () => {
    const text = fc.string({ unit: fc.constantFrom(...'教育师德的'), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(text, { minLength: 1, maxLength: 4 }),
        text,
        text,
        fc.nat(3),
        (texts, before, after, which) => {
          const draft = before + (texts[which % texts.length] ?? '') + after;
          const covered = new Set<number>();
          for (let start = 0; start + LEAST_RUN <= draft.length; start++)
            if (texts.some((one) => one.includes(draft.slice(start, start + LEAST_RUN))))
              for (let at = start; at < start + LEAST_RUN; at++) covered.add(at);
          const runs = borrowedRuns(draft, runIndex(texts));
          const own = new Set<number>();
          let past = 0;
          for (const { start, end, text: number, from } of runs) {
            expect(start).toBeGreaterThanOrEqual(past);
            expect(texts[number]?.slice(from, from + end - start)).toBe(draft.slice(start, end));
            past = end;
            for (let at = start; at < end; at++) own.add(at);
          }
          for (const at of own) expect(covered.has(at)).toBe(true);
          // overlapping runs give way to each other: what is left out is less than a run each
          expect(covered.size - own.size).toBeLessThan(LEAST_RUN * (runs.length + 1));
          expect(covered.size > 0).toBe(runs.length > 0);
        },
      ),
      RUNS,
    );
  });
});

test('letters remember where they stood', () => {
  const { text, at } = letters('加强 “师德”Ａ1');
  expect(text).toBe('加强师德a1');
  expect([...at]).toEqual([0, 1, 4, 5, 7, 8, 9]);
});

test('variants say the same in other words, best first', () => {
  expect(
    variants('完善师德师风管理制度，建立长效机制。', [
      { id: 'x#1', text: `${OTHER}毫无关系的一句话。` },
      { id: 'x#2', text: '食堂卫生。' },
    ]),
  ).toEqual([{ text: OTHER, source: 'x#1' }]);
});
