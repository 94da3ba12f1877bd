import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Account } from '../../src/import/account.ts';
import { importArchive } from '../../src/import/import-archive.ts';
import { catalogue } from '../../src/report/catalogue.ts';
import type { Problem } from '../../src/report/problem.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { lineIndex } from '../../src/text/line-index.ts';
import { projectVocabulary } from './project-vocabulary.ts';

export const CASES = 'tests/import/cases/';
const KEY = 'hubei/wuhan/jiangan/2019';

/** What import makes of a case: its report and its account, as they are kept beside it. */
export interface Outcome {
  'report.mdx': string;
  'account.txt': string;
}

/** The fate of every character, a line for each run: line of the source, fate, rule or block, and the characters themselves. */
function accountText(source: string, { runs, totals, rules }: Account): string {
  const lineOf = lineIndex(source);
  const rows = runs.map(
    ({ from, to, fate, rule, block }) =>
      `${lineOf(from)}  ${fate}  ${rule ?? block ?? '-'}  ${JSON.stringify(source.slice(from, to))}`,
  );
  const sums = [...Object.entries(totals), ...Object.entries(rules)].filter(([, count]) => count > 0);
  return `${[...rows, '', ...sums.map(([name, count]) => `${name} ${count}`)].join('\n')}\n`;
}

/**
 * Imports the case in a folder: `source.txt`, `about.yml` and, where it needs one, a `source.yml` with asides. Topics are left out: they have tests of
 * their own, and every new word would change every case.
 */
export function importCase(name: string): { outcome: Outcome; problems: Problem[] } {
  const read = (file: string) => readFileSync(`${CASES}${name}/${file}`, 'utf8');
  const source = read('source.txt');
  const sha256 = createHash('sha256').update(source).digest('hex');
  const stated = existsSync(`${CASES}${name}/source.yml`) ? parse(read('source.yml')) : {};
  const described = { sha256, site: '示例', origin: 'repost', rights: '测试。', ...stated };
  const known = catalogue(
    [
      { path: 'content/sources/source.yml', text: JSON.stringify(described) },
      { path: `content/reports/${KEY}/about.yml`, text: read('about.yml') },
    ],
    new Map([['source.txt', sha256]]),
    { has: () => true, hasCode: () => true },
  );
  const { reports, accounts, problems } = importArchive(
    known,
    new Map([['source.txt', new TextEncoder().encode(source)]]),
    projectVocabulary,
  );
  const account = accounts.get('source.txt');
  return {
    outcome: {
      'report.mdx': toMdx(reports.get(KEY)?.blocks ?? []),
      'account.txt': account ? accountText(source, account) : '',
    },
    problems: [...known.problems, ...problems],
  };
}
