import { expect, test } from 'vitest';
import { CHINESE } from '../../src/search/chinese-messages.ts';
import { ENGLISH } from '../../src/search/english-messages.ts';

const HAN = /\p{Script=Han}/u;
const OUTDATED = { forms: ['两基'], not: [], ended: 2011, replacedBy: '均衡' };

/** Every word of a dictionary by its key: texts as they are, sentences as said of things without a word of their own. */
function flat(words: object, key = ''): [string, unknown][] {
  return Object.entries(words).flatMap(([name, word]) =>
    typeof word === 'object' ? flat(word, `${key}${name}.`) : [[key + name, word]],
  );
}

/** Says a sentence: each kind of argument once as one, once as many. */
function sentences(key: string, word: unknown): string[] {
  if (typeof word === 'string') return [word];
  const say = word as (...given: unknown[]) => string;
  const given: Record<string, unknown[][]> = {
    'result.nothing': [
      [
        { query: '', filtered: false },
        { reports: 1, passages: 2, characters: 3, years: [2004, 2024] },
      ],
    ],
    'page.unknownFilters': [[['x', 'y']]],
    'hit.outdated': [['', { ...OUTDATED, replacedBy: '' }]],
  };
  const asked = key.startsWith('result.') && key !== 'result.about';
  const numbers = [1, 2].map((number) => Array.from({ length: say.length - (asked ? 1 : 0) }, () => number));
  return (given[key] ?? numbers.map((rest) => (asked ? [{ query: '', filtered: true }, ...rest] : rest)))
    .map((args) => (/level|object|choice|code|formerly|narrowed|regionsOf|quote/i.test(key) ? args.map(String) : args))
    .map((args) => say(...args));
}

test('both dictionaries have the same words, and sentences of the same things', () => {
  const shape = (words: object) =>
    flat(words).map(([key, word]) => [key, typeof word === 'function' ? word.length : '']);
  expect(shape(ENGLISH)).toEqual(shape(CHINESE));
  expect(shape(ENGLISH).length).toBeGreaterThan(80);
});

test('each word is of its language', () => {
  for (const [key, word] of flat(ENGLISH))
    for (const said of sentences(key, word)) {
      expect(said.trim(), key).not.toBe('');
      expect(said, key).not.toMatch(HAN);
      expect(said, key).not.toMatch(/[，。；：（）、\u3000]|undefined|NaN/);
    }
  const bare = ['searchPath', 'quote', 'choice'];
  for (const [key, word] of flat(CHINESE))
    if (!bare.includes(key)) for (const said of sentences(key, word)) expect(said, key).toMatch(HAN);
});

test('what is quoted is isolated in English and as it is in Chinese', () => {
  expect(CHINESE.hit.outdated('两基', OUTDATED)).toBe('“两基”2011年起已是旧提法，现为：均衡。');
  expect(ENGLISH.hit.outdated('两基', OUTDATED)).toBe(
    '“\u2068两基\u2069” is outdated since 2011, now: \u2068均衡\u2069. ',
  );
  expect(ENGLISH.quote('a\u2069b')).toBe('\u2068ab\u2069');
  expect(CHINESE.quote('安全')).toBe('安全');
});
