import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import queries from '../search/queries.json' with { type: 'json' };
import { builtPassages, builtReports } from './built.ts';

// export default "資 资|訂 订"
const table = readFileSync(fileURLToPath(import.meta.resolve('opencc-js/dict/TSCharacters')), 'utf8');
const characters = table.split('"')[1] ?? '';
const simplified = new Map(characters.split('|').map((entry) => entry.split(' ').slice(0, 2) as [string, string]));

/** The folding the search promises, written down a second time: width, case, traditional characters, white space. */
export function plainText(text: string): string {
  const unified = text.normalize('NFKC').toLowerCase();
  return Array.from(unified, (char) => simplified.get(char) ?? char)
    .join('')
    .replace(/\s/gu, '');
}

const passages = builtPassages();
const texts = passages.map(({ text }) => plainText(text));
const reports = new Map(builtReports().map((report) => [report.id, report]));

/** A passage of the open data with its report. */
export type Candidate = (typeof passages)[number] & { of: NonNullable<ReturnType<typeof reports.get>> };

/** Ids of the passages that hold every term and fit, sorted. */
export function truth(terms: readonly string[], fits: (passage: Candidate) => boolean = () => true): string[] {
  const wanted = terms.map(plainText);
  return passages
    .filter((passage, index) => {
      const of = reports.get(passage.report);
      return of && wanted.every((term) => texts[index]?.includes(term)) && fits({ ...passage, of });
    })
    .map(({ id }) => id)
    .sort();
}

/** The 194 queries of 20 kinds: words, parts of words, sentences, numbers, punctuation, full width, traditional, absent. */
export const QUERIES: readonly string[] = queries.map(({ q }) => q);

/** What a query that uses no operator must find. */
export const truthOf = (query: string) => truth(query.split(' ').filter(Boolean));
