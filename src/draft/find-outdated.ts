import { type OutdatedWord, outdatedMessage, outdatedWords } from '../text/outdated-words.ts';
import type { Finding } from './finding.ts';

/** Outdated wording of a draft for a year. */
export function findOutdated(text: string, year: number, words: readonly OutdatedWord[]): Finding[] {
  return outdatedWords(text, year, words).map(({ start, end, word }) => ({
    kind: 'outdated',
    start,
    end,
    message: outdatedMessage(word),
    weak: false,
    source: '',
  }));
}
