import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importArchive } from '../../src/import/import-archive.ts';
import { pipeline } from '../../src/import/pipeline.ts';
import { type About, about, type Correction } from '../../src/report/about.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import { fromMdx } from '../../src/report/from-mdx.ts';
import { blockText } from '../../src/report/passages.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { aboutOf } from '../report/about-of.ts';
import { RUNS, TIMEOUT } from '../runs.ts';
import { importText, inputOf } from './import-text.ts';
import { expectInvariants } from './invariants.ts';
import { projectVocabulary } from './project-vocabulary.ts';
import { mutated, planLike, REAL } from './source-like.ts';

const text = fc.oneof({ weight: 2, arbitrary: planLike }, { weight: 1, arbitrary: mutated });

/** What import makes of a text, without what it was given. */
const result = (source: string, stated: Partial<About> = {}) => {
  const { shares, problems, account } = importText(source, stated);
  return { mdx: shares.map(({ blocks }) => toMdx(blocks)), problems, account };
};

describe('the archive’s own sources', () => {
  const abouts = globSync('content/reports/**/about.yml').sort();
  const reports = abouts.map((file) => ({
    file,
    report: file.slice('content/reports/'.length, -'/about.yml'.length),
    about: about.parse(parse(readFileSync(file, 'utf8'))),
  }));

  it.each(globSync('content/sources/*.txt').sort())('%s', (file) => {
    const name = file.slice('content/sources/'.length);
    const described = parse(readFileSync(file.replace(/txt$/, 'yml'), 'utf8'));
    const shares = reports.flatMap(({ about: stated, ...rest }) =>
      stated.witnesses.flatMap(({ source }, witness) => (source === name ? [{ ...rest, about: stated, witness }] : [])),
    );
    const input = { name, file, bytes: readFileSync(file), aside: described.aside ?? [], shares };
    const state = pipeline(input, projectVocabulary);
    expect(state.problems).toEqual([]);
    expectInvariants(state);
    const again = pipeline(input, projectVocabulary);
    expect(again.shares.map(({ blocks }) => toMdx(blocks))).toEqual(state.shares.map(({ blocks }) => toMdx(blocks)));
    expect(again.account).toEqual(state.account);
  });
});

describe('for any text', () => {
  it(
    'nothing is lost, nothing is live, and the file gives the blocks back',
    () => {
      fc.assert(
        fc.property(text, (source) => expectInvariants(importText(source))),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'neither with corrections',
    () => {
      const place = fc.tuple(
        fc.nat(),
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('', '一、', '。', '{x}', '主权', '(一)甲。', ' ', '😀'),
      );
      fc.assert(
        fc.property(text, fc.array(place, { minLength: 1, maxLength: 4 }), (source, places) => {
          const points = [...source];
          const corrections = places.flatMap(([at, length, replace], index): Correction[] => {
            const find = points.slice(at % points.length, (at % points.length) + length).join('');
            return find === '' || find.includes('\n') ? [] : [{ find, replace, reason: `理由${index}` }];
          });
          expectInvariants(importText(source, { corrections }));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'neither in a source of several reports and asides',
    () => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), (texts) => {
          const source = texts.join('\n');
          let start = 1;
          const ranges = texts.map((part): [number, number] => {
            const from = start;
            start += part.split('\n').length;
            return [from, start - 1];
          });
          const aside = ranges.slice(0, 1).map((lines) => ({ lines, what: '网站横幅' }));
          const shares = ranges.slice(1).map((lines, index) => ({
            report: `hubei/wuhan/20${10 + index}`,
            file: `about-${index}.yml`,
            about: aboutOf({ witnesses: [{ source: 'source.txt', lines }] }),
            witness: 0,
          }));
          expectInvariants(pipeline({ ...inputOf(source), aside, shares }, projectVocabulary));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'the same text gives the same report',
    () => {
      fc.assert(
        fc.property(text, (source) => {
          expect(result(source)).toEqual(result(source));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'what import publishes comes out the same when it is imported',
    () => {
      fc.assert(
        fc.property(text, (source) => {
          const paragraphs = (from: string) =>
            importText(from).shares.flatMap((share) => share.paragraphs.map((one) => one.text));
          const first = paragraphs(source);
          if (first.length > 0) expect(paragraphs(first.join('\n'))).toEqual(first);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

describe('for any bytes', () => {
  it(
    'import answers',
    () => {
      fc.assert(
        fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expectInvariants(importText(bytes))),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'import answers to a real text with any bytes put into it',
    () => {
      const bytes = new TextEncoder().encode(REAL[0]);
      fc.assert(
        fc.property(fc.nat(bytes.length), fc.uint8Array({ minLength: 1, maxLength: 4 }), (at, put) =>
          expectInvariants(importText(new Uint8Array([...bytes.subarray(0, at), ...put, ...bytes.subarray(at)]))),
        ),
        RUNS,
      );
    },
    TIMEOUT,
  );
});

describe('two witnesses', () => {
  it(
    'of any texts: both are accounted for, and the base text stays',
    () => {
      fc.assert(
        fc.property(text, text, fc.boolean(), (one, other, alike) => {
          const sources = new Map([
            ['a.txt', one],
            ['b.txt', alike ? one.replaceAll('教', '敎') : other],
          ]);
          const bytes = new Map([...sources].map(([name, content]) => [name, new TextEncoder().encode(content)]));
          const witnesses = [...sources].map(([source, content]): About['witnesses'][number] => ({
            source,
            lines: [1, content.split('\n').length],
          }));
          const known = {
            ...catalogue([], new Map(), { has: () => true, hasCode: () => true }),
            reports: new Map([['hubei/2019', { about: aboutOf({ witnesses }), file: 'about.yml' }]]),
          };
          fc.pre([...sources.values()].every((content) => content.trim() !== ''));
          const { accounts, reports, problems } = importArchive(known, bytes, projectVocabulary);
          expect(accounts.size).toBe(2);
          expect(problems.filter(({ code }) => code !== 'witness-differs')).toEqual([]);
          const blocks = reports.get('hubei/2019')?.blocks ?? [];
          const alone = importText(one).shares[0]?.blocks ?? [];
          if (problems.length > 0) expect(blocks).toEqual(alone);
          expect(blocks.map(blockText)).toEqual(alone.map(blockText));
          expect(fromMdx(toMdx(blocks))).toEqual(blocks);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
