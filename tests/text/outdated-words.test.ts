import { expect, test } from 'vitest';
import { type OutdatedWord, outdatedMessage, outdatedWords } from '../../src/text/outdated-words.ts';

const words: OutdatedWord[] = [
  { forms: ['两基', '“两基”'], not: ['两基层'], ended: 2011, replacedBy: '义务教育均衡发展' },
  { forms: ['食药监', '食药监局'], not: [], ended: 2018, replacedBy: '' },
];
const found = (text: string, year: number) =>
  outdatedWords(text, year, words).map(({ start, end }) => text.slice(start, end));

test('outdated wording is found from the year on in which it ended', () => {
  expect(found('巩固两基成果，会同食药监局检查', 2020)).toEqual(['两基', '食药监局']);
  expect(found('巩固两基成果，会同食药监局检查', 2015)).toEqual(['两基']);
  expect(found('巩固两基成果', 2010)).toEqual([]);
});

test('the longest form counts, and what holds a form by accident is left alone', () => {
  expect(found('落实“两基”，服务两基层', 2020)).toEqual(['“两基”']);
});

test('the message names what took its place, where something did', () => {
  expect(words.map(outdatedMessage)).toEqual(['2011年起已是旧提法，现为：义务教育均衡发展', '2018年起已是旧提法']);
});
