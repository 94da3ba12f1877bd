import { expect, test } from 'vitest';
import type { Passage } from '../../src/report/passages.ts';
import { packPassages } from '../../src/search/pack-passages.ts';
import { type ReportFacts, unpackPassages } from '../../src/search/passage-columns.ts';

const topics = [{ id: 'deyu' }, { id: 'anquan' }];
const objects = [{ id: 'shide' }, { id: 'xiaoche' }];
const report = { id: 'hubei/2019' } as ReportFacts;
const passage = (anchor: string, type: Passage['type'], text: string, more: Partial<Passage> = {}): Passage =>
  ({
    id: `hubei/2019#${anchor}`,
    report: report.id,
    type,
    number: '',
    title: '',
    text,
    path: [],
    topics: [],
    objects: [],
    ...more,
  }) as Passage;

const passages = [
  passage('1', 'heading', '安全', { number: '一、', title: '安全' }),
  passage('1-1', 'measure', '校车\n管好校车。', {
    title: '校车',
    path: ['安全'],
    topics: ['anquan', 'deyu'],
    objects: ['xiaoche', 'shide'],
  }),
  passage('p1', 'paragraph', '无题。', { path: ['安全'] }),
];

test('what is packed comes back', () => {
  const columns = packPassages(passages, topics, objects);
  const entries = unpackPassages(
    report,
    columns,
    passages.map(({ text }) => text),
    topics,
    objects,
  );
  expect(
    entries.map(({ id, type, number, title, text, topics, objects }) => ({
      id,
      type,
      number,
      title,
      text,
      topics,
      objects,
    })),
  ).toEqual(
    passages.map(({ id, type, number, title, text, topics, objects }) => ({
      id,
      type,
      number,
      title,
      text,
      topics,
      objects,
    })),
  );
  expect(entries.map(({ heading }) => heading)).toEqual(['', '安全', '安全']);
});

test('a title that does not begin the text is refused', () => {
  expect(() => packPassages([passage('1', 'measure', '文', { title: '题' })], topics, objects)).toThrow(
    'E-SEARCH-INDEX',
  );
});
