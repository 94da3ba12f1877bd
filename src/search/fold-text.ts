/** Simplified form of a character, for those that have one. */
export type Simplified = ReadonlyMap<string, string>;

/** A text folded for comparison and, for each of its UTF-16 units, where the character it came from begins; one more entry marks the end. */
export interface FoldedText {
  text: string;
  at: number[];
}

export const NOTHING_SIMPLIFIED: Simplified = new Map();

// white space of all kinds, and what is invisible without being white space: zero-width space and joiners, soft hyphen
const BLANK = /[\s\u00ad\u200b-\u200d\u2060]/gu;

const folded = new Map<string, string>();

/** One character without its simplified form looked up; most are Han characters and stay as they are. */
function foldCharacter(char: string): string {
  if (char >= '\u4e00' && char <= '\u9fff') return char;
  let plain = folded.get(char);
  if (plain === undefined) {
    plain = char.normalize('NFKC').toLowerCase().replace(BLANK, '');
    folded.set(char, plain);
  }
  return plain;
}

function simplify(text: string, simplified: Simplified): string {
  if (!simplified.size) return text;
  let plain = '';
  let [from, at] = [0, 0];
  for (const char of text) {
    const other = simplified.get(char);
    if (other !== undefined) {
      plain += text.slice(from, at) + other;
      from = at + char.length;
    }
    at += char.length;
  }
  return from === 0 ? text : plain + text.slice(from);
}

// everything that folding may change
const NOT_HAN = /[^\u4e00-\u9fff]/gu;

/**
 * Folds a text for exact search: width and other forms of a character (NFKC), case, traditional → simplified; white space is dropped, so that a
 * phrase is found across the end of a title's line. Punctuation stays. Characters are folded one by one: whatever is cut out of a text, its folded
 * form is part of the text's.
 */
export function foldText(text: string, simplified: Simplified): string {
  // not letter by letter: V8 would keep a node of 32 bytes for each of them, of a large archive two gigabytes
  return simplify(text.replace(NOT_HAN, foldCharacter), simplified);
}

/** `foldText` with the way back to the text itself. */
export function foldWithPlaces(text: string, simplified: Simplified): FoldedText {
  const at: number[] = [];
  let plain = '';
  let offset = 0;
  for (const char of text) {
    const own = simplify(foldCharacter(char), simplified);
    plain += own;
    for (let unit = 0; unit < own.length; unit++) at.push(offset);
    offset += char.length;
  }
  at.push(text.length);
  return { text: plain, at };
}
