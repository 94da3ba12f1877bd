import { diffArrays } from 'diff';
import { wordsOf } from './words-of.ts';

/** A stretch of two compared texts: in both, only in the first, or only in the second. */
export interface Stretch {
  in: 'both' | 'first' | 'second';
  text: string;
}

/** Two texts in one, in order. */
export interface Comparison {
  /** All stretches of `both` and `first` joined are the first text, those of `both` and `second` the second. */
  stretches: Stretch[];
  /** Share of the letters of both texts that they have in common, 0 to 1. */
  likeness: number;
}

/** A common run with fewer letters says nothing: 的, 加强, 工作，. */
const LEAST_LETTERS = 3;

/** Edits after which two texts are compared by clauses instead of words; bounds the work for two very long ones. */
const MOST_EDITS = 1200;

// 加强师德建设，提高……
const CLAUSE = /[^，。；：！？、\n]*[，。；：！？、\n]*/gu;
const NO_LETTER = /[^\p{L}\p{N}]/gu;

const letters = (text: string) => text.replace(NO_LETTER, '').length;

function changes(first: string, second: string) {
  return (
    diffArrays(wordsOf(first), wordsOf(second), { maxEditLength: MOST_EDITS }) ??
    diffArrays(first.match(CLAUSE) ?? [], second.match(CLAUSE) ?? [])
  );
}

/**
 * Compares two texts word by word (the diff of Myers over the words of `Intl.Segmenter`). Common runs of one or two letters count as different, so that
 * what is marked as shared reads as wording. Where both differ the first text's words come first. Deterministic.
 */
export function compareWording(first: string, second: string): Comparison {
  const stretches: Stretch[] = [];
  let gone = '';
  let come = '';
  let common = 0;
  const flush = () => {
    if (gone) stretches.push({ in: 'first', text: gone });
    if (come) stretches.push({ in: 'second', text: come });
    gone = '';
    come = '';
  };
  for (const { added, removed, value } of changes(first, second)) {
    const text = value.join('');
    if (added) come += text;
    else if (removed) gone += text;
    else if (letters(text) < LEAST_LETTERS) {
      gone += text;
      come += text;
    } else {
      flush();
      stretches.push({ in: 'both', text });
      common += letters(text);
    }
  }
  flush();
  const size = letters(first) + letters(second);
  return { stretches, likeness: size ? (2 * common) / size : 1 };
}
