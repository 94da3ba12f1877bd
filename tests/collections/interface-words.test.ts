import { expect, it } from 'vitest';
import { HOME_WORDS } from '../../src/collections/home-words.ts';
import { INTERFACE_WORDS, languageOf, OTHER_LANGUAGE, pathIn } from '../../src/collections/interface-words.ts';
import { SEARCH_WORDS } from '../../src/collections/search-words.ts';

const HAN = /\p{Script=Han}/u;

it.each([
  ['around every page', INTERFACE_WORDS],
  ['on the home page', HOME_WORDS],
  ['on the search page', SEARCH_WORDS],
] as const)('%s no word is missing, and each is of its language', (_, words) => {
  const { en, 'zh-CN': chinese } = words;
  expect(Object.keys(en)).toEqual(Object.keys(chinese));
  for (const [key, word] of Object.entries(en)) expect(word.trim() !== '' && !HAN.test(word), `en ${key}`).toBe(true);
  for (const [key, word] of Object.entries(chinese)) expect(HAN.test(word), `zh-CN ${key}`).toBe(true);
});

it('each language names the other in the words of its readers', () => {
  expect(HAN.test(OTHER_LANGUAGE.en.name)).toBe(true);
  expect(HAN.test(OTHER_LANGUAGE['zh-CN'].name)).toBe(false);
});

it('a page leads to itself in the other language, where it is there', () => {
  expect(['/', '/about/', '/en/', '/en/about/', '/entry/'].map(languageOf)).toEqual([
    'zh-CN',
    'zh-CN',
    'en',
    'en',
    'zh-CN',
  ]);
  expect(pathIn('en', '/')).toBe('/en/');
  expect(pathIn('en', '/en/about/')).toBe('/en/about/');
  expect(pathIn('zh-CN', '/en/help/')).toBe('/help/');
  expect(pathIn('zh-CN', '/en/')).toBe('/');
  expect(pathIn('en', '/reports/hebei/2016/')).toBeUndefined();
});
