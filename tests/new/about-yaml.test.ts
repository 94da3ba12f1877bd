import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aboutYaml, sourceYaml } from '../../src/new/about-yaml.ts';
import { about } from '../../src/report/about.ts';
import { parseYaml } from '../../src/report/parse-yaml.ts';
import { source } from '../../src/report/source.ts';
import { aboutOf } from '../report/about-of.ts';
import { RUNS, TIMEOUT } from '../runs.ts';

/** Texts that a careless writer of YAML would take for something else. */
const HOSTILE = [
  'a: b',
  '- x',
  '# 注',
  "'",
  '"',
  '{a: 1}',
  '[1]',
  '&a',
  '*a',
  '!!js/function "x"',
  '!<tag> x',
  '---',
  '...',
  'yes',
  'null',
  '~',
  '0o17',
  '1e3',
  '2019-01-01',
  '%YAML 1.1',
  '| x',
  '> x',
  '<<: *a',
  '__proto__',
  'title: 甲\nissuer:\n  name: 乙',
  '\u202e反',
  '\t甲',
  ' 甲 ',
];
const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one.isWellFormed()),
);

describe('what a text says never becomes YAML', () => {
  it(
    'in an about.yml',
    () => {
      fc.assert(
        fc.property(text, text, text, (title, name, quote) => {
          const stated = aboutOf({
            title,
            titlePrinted: title,
            issuer: { name, level: 'county', confidence: 'guess', evidence: [{ quote, line: 1 }] },
          });
          const { data, problems } = parseYaml(aboutYaml(stated), 'about.yml', about);
          expect(problems).toEqual([]);
          expect(data).toEqual(stated);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'in the description of a source',
    () => {
      fc.assert(
        fc.property(text, text, (site, what) => {
          const stated = source.parse({
            sha256: 'a'.repeat(64),
            site,
            origin: 'repost',
            rights: site,
            aside: [{ lines: [1, 2], what }],
          });
          expect(parseYaml(sourceYaml(stated), 'a.yml', source).data).toEqual(stated);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
