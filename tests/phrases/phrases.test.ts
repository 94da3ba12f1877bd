import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../src/phrases/kind-of.ts';
import { type PhraseWords, phraseWords } from '../../src/phrases/phrase-words.ts';
import { phrases } from '../../src/phrases/phrases.ts';
import { repeats } from '../../src/phrases/repeats.ts';
import { MOST, placesOf, sequence } from '../../src/phrases/sequence.ts';
import { suffixOrder } from '../../src/phrases/suffix-order.ts';
import { letters, trimPhrase } from '../../src/phrases/trim-phrase.ts';
import { wordStarts } from '../../src/phrases/word-starts.ts';
import { RUNS } from '../runs.ts';

const FILE = 'content/vocabulary/phrases.yml';
const YAML = readFileSync(FILE, 'utf8');
const words = phraseWords(YAML, FILE).words as PhraseWords;

const few = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', ','), maxLength: 40 });
const lists = fc.array(few, { minLength: 1, maxLength: 6 });

describe('suffixOrder', () => {
  it('orders suffixes as sorting them does', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', '丙'), maxLength: 50 }), (text) => {
        const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
        const sorted = [...units.keys()].sort((a, b) => (text.slice(a) < text.slice(b) ? -1 : 1));
        expect([...suffixOrder(units, MOST)]).toEqual(sorted);
      }),
      RUNS,
    );
  });

  it('is quick on what repeats itself', () => {
    const order = suffixOrder(new Uint16Array(200_000).fill(1), MOST);
    expect(new Set(order).size).toBe(200_000);
  });
});

describe('sequence', () => {
  it('gives all places of a phrase, none across two texts', () => {
    fc.assert(
      fc.property(
        lists,
        fc.string({ unit: fc.constantFrom('甲', '乙', '丙'), minLength: 1, maxLength: 3 }),
        (texts, phrase) => {
          const given = sequence(texts);
          const holders = new Set([...placesOf(phrase, given)].map((place) => given.textAt[place]));
          expect([...holders].sort()).toEqual(texts.flatMap((text, index) => (text.includes(phrase) ? [index] : [])));
        },
      ),
      RUNS,
    );
  });
});

describe('repeats', () => {
  it('are what stands with two owners and can be made no longer', () => {
    fc.assert(
      fc.property(lists, (texts) => {
        const given = sequence(texts);
        const owner = (text: number) => text % 2;
        const found = new Set(
          repeats(given, owner, 2).map(({ start, length }) => given.text.slice(start, start + length)),
        );
        const owners = (phrase: string) =>
          new Set(texts.flatMap((text, index) => (text.includes(phrase) ? [owner(index)] : []))).size;
        const places = (phrase: string) =>
          texts.reduce((sum, text) => {
            for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) sum++;
            return sum;
          }, 0);
        const expected = new Set<string>();
        for (const text of texts)
          for (let from = 0; from < text.length; from++)
            for (let to = from + 2; to <= text.length; to++) {
              const phrase = text.slice(from, to);
              if (phrase.includes('。') || owners(phrase) < 2) continue;
              const longer = ['甲', '乙', '丙', ','].flatMap((sign) => [sign + phrase, phrase + sign]);
              if (!longer.some((other) => places(other) === places(phrase))) expected.add(phrase);
            }
        expect(found).toEqual(expected);
      }),
      RUNS,
    );
  });
});

describe('phrases', () => {
  const of = (...texts: [bureau: string, text: string][]) =>
    phrases(
      texts.map(([bureau, text]) => ({ bureau, text })),
      words,
    );

  it('recur with two bureaus', () => {
    expect(of(['a', '加强校园文化建设。'], ['a', '推进校园文化建设,'])).toEqual([]);
    expect(of(['a', '加强校园文化建设。'], ['b', '推进校园文化建设,'])).toMatchObject([
      {
        phrase: '校园文化建设',
        kind: 'formula',
        texts: Int32Array.of(0, 1),
        bureaus: 2,
        first: { text: 0, offset: 2 },
      },
    ]);
  });

  it('stand inside longer ones only when they also stand alone with two bureaus', () => {
    const long = '不断加强校园文化建设';
    expect(of(['a', long], ['b', long]).map(({ phrase }) => phrase)).toEqual([long]);
    const list = of(['a', long], ['b', long], ['c', '推进校园文化建设。'], ['d', '搞好校园文化建设。']);
    expect(list.map(({ phrase, bureaus }) => [phrase, bureaus])).toEqual([
      ['校园文化建设', 4],
      [long, 2],
    ]);
  });

  it('do not cross the end of a sentence, and end where a word ends', () => {
    const list = of(['a', '促进均衡发展。加强队伍建设和管理'], ['b', '促进均衡发展。加强队伍建设和考核']);
    for (const { phrase } of list) expect(phrase).not.toMatch(/。|和$/u);
    expect(list.map(({ phrase }) => phrase).sort()).toEqual(['促进均衡发展', '加强队伍建设']);
  });

  it('stand in exactly the texts that include them', () => {
    const parts = fc.array(
      fc.constantFrom(
        '加强',
        '校园文化建设',
        '师德师风',
        '建设',
        '。',
        ',',
        '的',
        '《义务教育法》',
        '“',
        '中小学',
        '工程',
        '2010年',
      ),
      { maxLength: 12 },
    );
    const texts = fc.array(
      fc.record({ bureau: fc.constantFrom('a', 'b', 'c'), text: parts.map((list) => list.join('')) }),
    );
    fc.assert(
      fc.property(texts, (given) => {
        for (const { phrase, texts: holders, bureaus, first } of phrases(given, words)) {
          expect([...holders]).toEqual(given.flatMap(({ text }, index) => (text.includes(phrase) ? [index] : [])));
          expect(bureaus).toBe(new Set(Array.from(holders, (index) => given[index]?.bureau)).size);
          expect(bureaus).toBeGreaterThanOrEqual(2);
          expect(letters(phrase)).toBeGreaterThanOrEqual(6);
          expect(given[first.text]?.text.startsWith(phrase, first.offset)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('of hostile texts are found in time', () => {
    for (const unit of ['甲', '甲乙', '《', '。', '加强校园文化建设。', ',']) {
      const text = unit.repeat(20_000 / unit.length);
      expect(Array.isArray(of(['a', text], ['b', text]))).toBe(true);
    }
    expect(of()).toEqual([]);
    expect(of(['a', ''], ['b', ''])).toEqual([]);
  });
});

describe('trimPhrase', () => {
  const trimmed = (stretch: string, ...ends: number[]) => trimPhrase(stretch, (at) => ends.includes(at), words);
  it('keeps whole words, without what belongs to the sentence', () => {
    expect(trimmed('的校园文化建设和', 0, 1, 3, 5, 7, 8)).toBe('校园文化建设');
    expect(trimmed('园文化建设', 1, 3, 5)).toBe('文化建设');
    expect(trimmed('、校园', 0, 1, 3)).toBe('校园');
  });
  it('drops signs that lost their partner, and keeps pairs', () => {
    expect(trimmed('教育法》和《教师法', 0, 3, 4, 5, 6, 9)).toBe('教育法');
    expect(trimmed('“双减”政策', 0, 1, 3, 4, 6)).toBe('“双减”政策');
    expect(trimmed('实施《义务教育法》', 0, 2, 3, 8, 9)).toBe('《义务教育法》');
  });
  it('drops a clause that is only begun', () => {
    expect(trimmed('全面实施素质教育,促进', 0, 2, 4, 8, 9, 11)).toBe('全面实施素质教育');
  });
});

it('a word of the vocabulary is never cut', () => {
  const begins = wordStarts('加强中小学管理', ['中小学']);
  expect([...begins.slice(2, 6)]).toEqual([1, 0, 0, 1]);
});

it.each([
  ['校园文化建设', false, 'formula'],
  ['阳光体育运动', false, 'programme'],
  ['开展阳光体育运动', false, 'formula'],
  ['全面推进素质教育', false, 'slogan'],
  ['学校管理办法', true, 'policy'],
  ['《义务教育法》', false, 'policy'],
  ['民办教育促进法', false, 'policy'],
] as const)('%s is a kind of its own', (phrase, titled, kind) => {
  expect(kindOf(phrase, titled, words)).toBe(kind);
});

describe('phrases.yml', () => {
  it('has no problems', () => expect(phraseWords(YAML, FILE).problems).toEqual([]));
  it('refuses what it does not know', () => expect(phraseWords(`${YAML}\nmore: [甲]`, FILE).words).toBeUndefined());
});
