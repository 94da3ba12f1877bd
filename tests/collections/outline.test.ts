import { expect, test } from 'vitest';
import { headingLooks, outline } from '../../src/collections/outline.ts';
import type { Block } from '../../src/report/report.ts';

const block = (id: string, level: number, type: Block['type'] = 'heading', over: Partial<Block> = {}): Block => ({
  id,
  type,
  number: '',
  level,
  title: [],
  titleOwnLine: false,
  content: [id],
  lines: [1, 1],
  topics: [],
  objects: [],
  ...over,
});
const titled = (id: string, level: number, own: boolean) =>
  block(id, level, 'measure', { title: ['题'], titleOwnLine: own });

test('an outline lists headings and measures with a title line, indented by their numbering', () => {
  const blocks = [
    block('1', 1),
    titled('1-1', 2, true),
    titled('1-2', 2, false),
    block('2', 1),
    block('2-1', 4),
    block('p1', 1, 'paragraph'),
  ];
  expect(outline(blocks).map(({ id, depth }) => [id, depth])).toEqual([
    ['1', 0],
    ['1-1', 1],
    ['2', 0],
    ['2-1', 2],
  ]);
});

test('a report with hardly a heading lists its titled measures', () => {
  expect(outline([titled('1', 1, false), titled('2', 1, false), block('3', 1, 'measure')]).map(({ id }) => id)).toEqual(
    ['1', '2'],
  );
});

test('ranks never skip, looks follow the numbering', () => {
  // 一、 is lost: （一） comes first, yet looks like the （一） below 二、
  const looks = headingLooks([block('1-1', 2), block('1-2', 2), block('2', 1), block('2-1', 2), block('2-1-1', 5)]);
  expect([...looks].map(([id, { rank, depth }]) => [id, rank, depth])).toEqual([
    ['1-1', 2, 1],
    ['1-2', 2, 1],
    ['2', 2, 0],
    ['2-1', 3, 1],
    ['2-1-1', 4, 2],
  ]);
});
