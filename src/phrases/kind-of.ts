import type { PhraseWords } from './phrase-words.ts';

/** What a phrase is: set wording, a programme, a document's name, or a slogan. */
export const PHRASE_KINDS = ['formula', 'programme', 'policy', 'slogan'] as const;
export type PhraseKind = (typeof PHRASE_KINDS)[number];

// 依法治教、依法治校 is a list, and no programme's name
const PAUSE = /[,、]/u;

/** The kind of a phrase; `titled` says whether it mostly is the whole of what stands in 《》. */
export function kindOf(phrase: string, titled: boolean, { policy, slogan, programme }: PhraseWords): PhraseKind {
  const ends = (list: readonly string[]) => list.some((word) => phrase.endsWith(word));
  if (titled || phrase.startsWith('《') || ends(policy.ends)) return 'policy';
  if (slogan.has.some((word) => phrase.includes(word))) return 'slogan';
  const named = ends(programme.ends) && !programme.notStarts.some((word) => phrase.startsWith(word));
  return named && !PAUSE.test(phrase) ? 'programme' : 'formula';
}
