import type { Passage } from '../report/passages.ts';
import { fold } from '../text/fold.ts';

/** A query measure with what a reader thought of candidates, each by its report and its first words. */
export interface Judged {
  report: string;
  quote: string;
  /** Grades: 3 near-verbatim, 2 the same action on the same object, 1 the same theme only, 0 unrelated. */
  candidates: [report: string, quote: string, grade: number][];
}

/** Grades by candidate's passage id, by query's passage id. */
export type Judgements = Map<string, Map<string, number>>;

/** So many letters of a quote are enough to find it; more would be lost to every correction of the text. */
const ENOUGH = 14;

// punctuation and symbols differ between the captured text and the published one
const OTHER = /[\s\p{P}\p{S}]/gu;

const plain = (text: string) => fold(text).text.replace(OTHER, '');

/**
 * Finds the passages that judgements quote. A quote stands in the passage that begins nearest to it; two quotes may stand in one passage, which then
 * has the better grade.
 * @returns the judgements by passage id, and the quotes that no passage holds
 */
export function judgements(
  judged: readonly Judged[],
  passages: Iterable<Passage>,
): { grades: Judgements; lost: string[] } {
  const texts = new Map<string, { id: string; text: string }[]>();
  for (const { id, report, type, text } of passages) {
    if (type === 'heading') continue;
    const list = texts.get(report);
    if (list) list.push({ id, text: plain(text) });
    else texts.set(report, [{ id, text: plain(text) }]);
  }
  const lost: string[] = [];
  const find = (report: string, quote: string): string | undefined => {
    const sought = plain(quote).slice(0, ENOUGH);
    const found = (texts.get(report) ?? [])
      .map(({ id, text }) => ({ id, at: text.indexOf(sought), length: text.length }))
      .filter(({ at }) => at >= 0)
      .sort((a, b) => a.at - b.at || a.length - b.length)[0];
    if (!found) lost.push(`${report}: ${quote}`);
    return found?.id;
  };
  const grades: Judgements = new Map();
  for (const { report, quote, candidates } of judged) {
    const query = find(report, quote);
    if (query === undefined) continue;
    const row = grades.get(query) ?? new Map<string, number>();
    grades.set(query, row);
    for (const [other, words, grade] of candidates) {
      const candidate = find(other, words);
      if (candidate !== undefined && candidate !== query) row.set(candidate, Math.max(grade, row.get(candidate) ?? 0));
    }
  }
  return { grades, lost };
}
