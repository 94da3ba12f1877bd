import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { datedEvents } from '../../src/check/dated-events.ts';
import { events } from './archive-of.ts';

interface Entry {
  id: string;
  name: string;
  example: string;
  years?: [number, number?];
  held?: number;
  gives?: number;
}
const raw: { events: Entry[]; counted: Entry[] } = parse(readFileSync('content/vocabulary/dated-events.yml', 'utf8'));
const entries = [...raw.events, ...raw.counted];

const eventOf = (name: string) => events.find((event) => event.name === name);
const dateOf = (name: string, text: string) => {
  const event = eventOf(name);
  const [match] = event ? text.matchAll(event.pattern) : [];
  return match && event?.date(match[1]);
};

describe('the table of dated events', () => {
  it('holds about a hundred and forty', () => {
    expect(events).toHaveLength(entries.length);
    expect(entries.length).toBeGreaterThan(100);
  });

  it.each(entries.map((entry) => [entry.name, entry] as const))('%s is found in its example', (name, entry) => {
    const date = dateOf(name, entry.example);
    expect(date).toBeDefined();
    if (entry.gives !== undefined) expect(date?.held).toBe(entry.gives);
    else expect(date?.spans[0]?.[0]).toBe(entry.years?.[0]);
  });

  it('has spans that begin before they end, and hold the year of the event', () => {
    for (const { years = [0], held } of raw.events) {
      expect(years[0]).toBeLessThanOrEqual(years[1] ?? 9999);
      if (held !== undefined) {
        expect(held).toBeGreaterThanOrEqual(years[0]);
        expect(held).toBeLessThanOrEqual(years[1] ?? 9999);
      }
    }
  });

  it.each([
    ['教师节', '第21届教师节', 2005],
    ['教师节', '第二十一个教师节', 2005],
    ['教师节', '第四十届教师节', 2024],
    ['全国推广普通话宣传周', '第12届全国推广普通话宣传周', 2009],
    ['弘扬和培育民族精神月', '第六个“中小学弘扬和培育民族精神月”', 2009],
    ['弘扬和培育民族精神月', '第九个“弘扬和培育民族精神月”', 2012],
    ['建党周年', '中国共产党成立一百周年', 2021],
    ['建党周年', '建党100周年', 2021],
    ['建党周年', '建党一百零四周年', 2025],
    ['新中国成立周年', '中华人民共和国成立七十五周年', 2024],
    ['全国助残日', '第二十次全国助残日', 2010],
  ])('counts %s: %s is %i', (name, text, year) => {
    expect(dateOf(name, text)?.held).toBe(year);
  });

  it.each([
    ['党的十七大', '落实第十七大项的十八类任务'],
    ['党的十七大', '十七大以来'],
    ['北京奥运会', '2001年北京奥运会申办成功'],
    ['学习实践科学发展观活动', '深入学习实践科学发展观'],
    ['编制“十一五”规划', '做好“十一五”规划课题结题'],
    ['“十二五”', '国家教育科学“十二五”规划课题'],
    ['教育督导条例', '《江苏省教育督导条例》'],
    ['“四五”普法', '“十四五”普法'],
    ['保持共产党员先进性教育活动', '完善保持共产党员先进性长效机制'],
  ])('does not take %s from %s', (name, text) => {
    expect(eventOf(name)).toBeDefined();
    expect(dateOf(name, text)).toBeUndefined();
  });

  it('is found in linear time in hostile text', { timeout: 60_000 }, () => {
    const start = performance.now();
    for (const text of ['编制', '第十', '一百', '以世博会', '北京奥运', '十八届三中、', '第', '“十二五', '建国'])
      for (const { pattern } of events) expect([...text.repeat(20_000).matchAll(pattern)]).toBeDefined();
    expect(performance.now() - start).toBeLessThan(30_000);
  });
});

describe('datedEvents', () => {
  const event = (fields: string) => `events:\n  - { id: a, name: 甲, source: 新华社, ${fields} }\ncounted: []\n`;
  const counted = (fields: string) => `events: []\ncounted:\n  - { id: a, name: 甲, source: 新华社, ${fields} }\n`;

  it.each([
    ['a pattern that is none', event("pattern: '(', years: [2008], example: 甲")],
    ['a pattern that does not find its example', event('pattern: 乙, years: [2008], example: 甲')],
    ['a count that gives another year', counted("pattern: '第{n}届', zero: 1984, example: 第21届, gives: 2006")],
    ['a count without a number', counted('pattern: 教师节, zero: 1984, example: 教师节, gives: 2005')],
    [
      'an id used twice',
      `${event('pattern: 甲, years: [2008], example: 甲').replace('counted: []\n', '')}counted:\n  - { id: a, name: 乙, source: 新华社, pattern: '第{n}届', zero: 1984, example: 第21届, gives: 2005 }\n`,
    ],
  ])('tells %s', (_, yaml) => {
    expect(datedEvents(yaml, 'dated-events.yml').problems).toMatchObject([
      { code: 'vocabulary-pattern', level: 'error', file: 'dated-events.yml' },
    ]);
  });

  it('tells an entry without a source', () => {
    const { problems } = datedEvents(
      event('pattern: 甲, years: [2008], example: 甲').replace('source: 新华社, ', ''),
      'f.yml',
    );
    expect(problems).toMatchObject([{ level: 'error', file: 'f.yml', line: 2 }]);
  });
});
