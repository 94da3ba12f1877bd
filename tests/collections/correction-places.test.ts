import { expect, test } from 'vitest';
import { correctionPlaces } from '../../src/collections/correction-places.ts';
import type { Block } from '../../src/report/report.ts';
import { aboutOf } from '../report/about-of.ts';

const block = (id: string, number: string, content: Block['content'], line: number): Block => ({
  id,
  type: 'measure',
  number,
  level: 1,
  title: [],
  titleOwnLine: false,
  content,
  lines: [line, line],
  topics: [],
  objects: [],
});
const blocks = [
  block('1', '一、', ['充分发挥办学自', { mark: 'correction', text: '主权', was: '', reason: 'a' }, '。'], 1),
  block('11', '十一、', ['加强行风建设，提高水平'], 2),
  block('12', '十二、', ['加强行风建设，提高水平'], 3),
];
const places = (...corrections: { find: string; replace: string; reason: string; line?: number }[]) =>
  correctionPlaces({ about: { ...aboutOf(), corrections }, blocks });

test('finds the block by what the source reads, punctuation folded', () => {
  expect(places({ find: '充分发挥办学自。', replace: '充分发挥办学自主权。', reason: 'a' })).toEqual(['1']);
});

test('finds a corrected number, which has no mark in the text', () => {
  expect(places({ find: '一、加强行风建设,提高', replace: '十一、加强行风建设,提高', reason: 'b' })).toEqual(['11']);
});

test('keeps to the stated line', () => {
  expect(places({ find: '提高水平', replace: '提高质量', reason: 'c', line: 3 })).toEqual(['12']);
});

test('gives none where it cannot tell', () => {
  expect(places({ find: '没有这句', replace: '也没有', reason: 'd' })).toEqual([undefined]);
});
