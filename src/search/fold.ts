/** A text folded for comparison and, for each of its UTF-16 units, where the unit it came from begins; one more entry marks the end. */
export interface FoldedText {
  text: string;
  at: number[];
}

const BLANK = /\s/u;

/** Folds a text for exact search: width and case are unified (NFKC), white space is dropped. Punctuation stays. */
export function foldText(text: string): FoldedText {
  const at: number[] = [];
  let folded = '';
  let offset = 0;
  for (const char of text) {
    if (!BLANK.test(char)) {
      // The fast way for what NFKC leaves alone: Han characters.
      const plain =
        char >= '\u4e00' && char <= '\u9fff' ? char : char.normalize('NFKC').toLowerCase().replace(/\s/gu, '');
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) at.push(offset);
    }
    offset += char.length;
  }
  at.push(text.length);
  return { text: folded, at };
}

/** The terms of a query: parted at white space, folded. All of them must occur. */
export function terms(query: string): string[] {
  const folded = query
    .normalize('NFKC')
    .trim()
    .split(/\s+/u)
    .map((term) => foldText(term).text);
  return [...new Set(folded.filter(Boolean))];
}
