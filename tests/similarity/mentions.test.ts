import { expect, it } from 'vitest';
import { mentionFinder } from '../../src/similarity/mentions.ts';
import { OBJECTS_AND_TOPICS } from './measures.ts';

const find = mentionFinder(OBJECTS_AND_TOPICS);

it('finds objects in order, the longer word first, with offsets of the text as given', () => {
  const text = '加强“师德”师风建设和食堂管理';
  expect(find(text).map(({ object, start, end }) => [object, text.slice(start, end)])).toEqual([
    [0, '师德”师风'],
    [1, '食堂'],
  ]);
});

it('leaves out what stands in an exception', () => {
  expect(find('创办食堂大学')).toEqual([]);
  expect(find('创办食堂大学，管好食堂').map(({ object }) => object)).toEqual([1]);
});

it('carries the weight of the object', () => {
  expect(find('校园文化')[0]?.weight).toBe(0.5);
});
