import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factKey, gramKeys, isHanPair, shardOf, termKeys } from '../../../src/search/grams/gram-keys.ts';

const pair = (text: string) => text.charCodeAt(0) * 65536 + text.charCodeAt(1);
const letters = fc.string({ unit: fc.constantFrom(...'教育师德，3所a😀𠮷'), maxLength: 30 });

test('grams are the letters of a text and their pairs, each once', () => {
  expect([...gramKeys('3所3所')].sort((a, b) => a - b)).toEqual(
    [0x33, '所'.charCodeAt(0), pair('3所'), pair('所3')].sort((a, b) => a - b),
  );
  expect(gramKeys('').size).toBe(0);
});

test('every key a term is looked up by is a gram of every text that holds it', () => {
  fc.assert(
    fc.property(letters, letters, letters, (before, term, after) => {
      const held = gramKeys(before + term + after);
      for (const key of termKeys(term, () => true)) expect(held.has(key)).toBe(true);
    }),
  );
});

test('letters on both sides of marks make a pair', () => {
  expect(gramKeys('课程”，通过').has(pair('程通'))).toBe(true);
  expect(gramKeys('”，通过').has(pair('程通'))).toBe(false);
  expect(gramKeys('课，程').has(pair('课程'))).toBe(true);
});

test('a lone letter is looked up by itself, longer terms by pairs, those with figures first', () => {
  expect(termKeys('研', () => true)).toEqual(['研'.charCodeAt(0)]);
  expect(termKeys('建3所学校', () => true).slice(0, 2)).toEqual([pair('建3'), pair('3所')]);
  expect(termKeys('学校，建3所', (key) => !isHanPair(key))).toEqual([
    pair('建3'),
    pair('3所'),
    pair('校，'),
    pair('，建'),
  ]);
  expect(termKeys('全面贯彻', (key) => !isHanPair(key))).toEqual([]);
});

test('the first keys of a long term are spread over it', () => {
  const keys = termKeys('全面贯彻党的教育方针', () => true);
  expect(keys.slice(0, 3)).toEqual([pair('全面'), pair('方针'), pair('党的')]);
  expect(new Set(keys).size).toBe(9);
});

test('facts are no grams, and stand in some file like them', () => {
  for (const key of [factKey('region', 'hubei'), factKey('year', '2019'), factKey('object', '')]) {
    expect(key).toBeGreaterThanOrEqual(2 ** 32);
    expect(isHanPair(key)).toBe(false);
    expect(shardOf(key, 7)).toBeLessThan(7);
    expect(shardOf(key, 7)).toBeGreaterThanOrEqual(0);
  }
});

test('the files are filled evenly', () => {
  const counts = new Array<number>(16).fill(0);
  for (let first = 0x4e00; first < 0x4e00 + 200; first++)
    for (let second = 0x4e00; second < 0x4e00 + 200; second++) {
      const shard = shardOf(first * 65536 + second, 16);
      counts[shard] = (counts[shard] as number) + 1;
    }
  expect(Math.max(...counts) / Math.min(...counts)).toBeLessThan(1.2);
});
