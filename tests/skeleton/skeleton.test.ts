import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ArchivedReport } from '../../src/collections/assemble.ts';
import { slots } from '../../src/collections/slots.ts';
import type { Kind } from '../../src/report/about.ts';
import type { Passage } from '../../src/report/passages.ts';
import { projectSlots } from '../../src/skeleton/project-slots.ts';
import { schoolSlots } from '../../src/skeleton/school-slots.ts';
import { skeleton, skeletonText } from '../../src/skeleton/skeleton.ts';
import type { Slot } from '../../src/skeleton/slot.ts';
import { yearSlots } from '../../src/skeleton/year-slots.ts';

/** 60 measures, every third of those that have slots, each slot judged by reading: would a writer elsewhere have to put their own in? */
interface Judged {
  passage: string;
  report: { kind: Kind; region: string };
  title: string;
  path: string[];
  text: string;
  slots: (Slot & { was: string; right: boolean; why?: string })[];
}
const judged: Judged[] = JSON.parse(readFileSync('tests/skeleton/judged.json', 'utf8'));

const terms = new Set(
  readdirSync('content/terms').flatMap((file) => {
    const [, head = ''] = /^---\n(.*?)\n---/s.exec(readFileSync(`content/terms/${file}`, 'utf8')) ?? [];
    const { term, also = [] }: { term: string; also?: string[] } = parse(head);
    return [term, ...also];
  }),
);
const slotsOf = ({ passage, report, title, path, text }: Judged) =>
  slots(
    { id: passage, title, path, text } as Passage,
    { about: { kind: report.kind, region: { path: report.region } } } as ArchivedReport,
    (words) => terms.has(words),
  );

/** What the project asks of the slots. */
const PRECISION = 0.9;

describe('slots of real measures', () => {
  test('are right in nine of ten, as judged by hand', () => {
    expect(judged).toHaveLength(60);
    const verdicts = judged.flatMap((one) =>
      slotsOf(one).map((slot) => {
        const known = one.slots.find(
          ({ start, end, kind }) => start === slot.start && end === slot.end && kind === slot.kind,
        );
        // a slot that nobody has judged may be anything: read it, and add the verdict to judged.json
        expect(known, `${one.passage} ${slot.kind} ${one.text.slice(slot.start, slot.end)}`).toBeDefined();
        return known?.right === true;
      }),
    );
    const right = verdicts.filter(Boolean).length;
    console.log(
      `skeleton: ${right} of ${verdicts.length} slots right, precision ${(right / verdicts.length).toFixed(3)}`,
    );
    expect(verdicts.length).toBeGreaterThan(100);
    expect(right / verdicts.length).toBeGreaterThanOrEqual(PRECISION);
  });

  test('give the text back', () => {
    for (const one of judged) {
      const pieces = skeleton(one.text, slotsOf(one));
      expect(pieces.map((piece) => (typeof piece === 'string' ? piece : piece.was)).join('')).toBe(one.text);
    }
  });
});

const words = (text: string, found: readonly Slot[]) => found.map(({ start, end }) => text.slice(start, end));

describe('years', () => {
  test.each([
    ['2009—2010学年，2011年秋季', ['2009—2010', '2011']],
    ['2014级学生，编号201405，1998平方米', []],
  ])('%s', (text, years) => expect(words(text, yearSlots(text))).toEqual(years));
});

describe('schools', () => {
  test.each([
    ['完成长江路小学、市第十四中学改造', ['长江路小学', '市第十四中学']],
    ['以榕湖湖小学为例', ['榕湖湖小学']],
    ['农村小学、公办幼儿园、中心小学教师', []],
    ['*中专校要进一步加强', ['*中专校']],
  ])('%s', (text, names) => expect(words(text, schoolSlots(text, []))).toEqual(names));
});

describe('programmes', () => {
  const isTerm = (name: string) => name === '两免一补';
  test.each([
    ['实施“雁阵工程”，开展“三学”活动', ['雁阵工程', '三学']],
    ['落实“两免一补”项目，坚持“以人为本”', []],
  ])('%s', (text, names) => expect(words(text, projectSlots(text, isTerm))).toEqual(names));
});

test('a skeleton is copied with its slots named', () => {
  const text = '2011年投入50万元';
  const pieces = skeleton(text, [
    { start: 0, end: 4, kind: '年份' },
    { start: 7, end: 9, kind: '数量' },
  ]);
  expect(skeletonText(pieces)).toBe('〔年份〕年投入〔数量〕万元');
});
