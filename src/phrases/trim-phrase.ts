import type { PhraseWords } from './phrase-words.ts';

const LETTER = /[\p{L}\p{N}]/u;
const PARTNERS: Record<string, string> = { '》': '《', '”': '“', ')': '(', '〉': '〈', '’': '‘' };
const OPENING = new Set(Object.values(PARTNERS));
const SIGNS = /[《》“”()〈〉‘’]/u;
// 贯彻实施《义务教育法》 names a document; the words around it belong to the sentence
const TITLE = /《[^《》]+》/u;

/** Letters and digits of a phrase: its length as readers count it. */
export function letters(text: string): number {
  let count = 0;
  for (const letter of text) if (LETTER.test(letter)) count++;
  return count;
}

/** Fewest letters of what stands before the first comma of a phrase, and behind the last: 素质教育，促进 is no phrase. */
const PART = 4;

/** Whether every bracket and quotation mark has its partner. */
function balanced(text: string): boolean {
  const open: string[] = [];
  for (const sign of text) {
    if (OPENING.has(sign)) open.push(sign);
    else if (PARTNERS[sign] && open.pop() !== PARTNERS[sign]) return false;
  }
  return open.length === 0;
}

/**
 * A recurring stretch cut down to whole words: from the first word that begins in it to the last that ends in it, without the signs and words at its
 * edges that belong to the sentence (`leads`, `tails`); of signs without their partner the longest side stays. Empty where nothing is left.
 * @param begins whether a word begins at a place of the stretch, counted from its start; its end is a place too
 */
export function trimPhrase(stretch: string, begins: (at: number) => boolean, words: PhraseWords): string {
  let start = 0;
  let end = stretch.length;
  while (start < end && !begins(start)) start++;
  while (end > start && !begins(end)) end--;
  const title = TITLE.exec(stretch.slice(start, end));
  if (title) return title[0];

  const tokens: string[] = [];
  for (let at = start, from = start; at < end; ) {
    at++;
    if (at < end && !begins(at)) continue;
    tokens.push(stretch.slice(from, at));
    from = at;
  }
  let [first, last] = [0, tokens.length];
  const joined = () => tokens.slice(first, last).join('');
  const edge = (token: string | undefined, list: readonly string[]) =>
    token !== undefined &&
    (list.includes(token) || (!LETTER.test(token) && !(SIGNS.test(token) && balanced(joined()))));
  for (let before = -1; before !== last - first; ) {
    before = last - first;
    while (first < last && edge(tokens[first], words.leads)) first++;
    while (first < last && edge(tokens[last - 1], words.tails)) last--;
    const comma = tokens.indexOf(',', first);
    if (comma >= 0 && comma < last && letters(tokens.slice(first, comma).join('')) < PART) first = comma + 1;
    const behind = tokens.lastIndexOf(',', last - 1);
    if (behind > first && letters(tokens.slice(behind + 1, last).join('')) < PART) last = behind;
    if (balanced(joined())) continue;
    // 教育法》和《教师法: the longest piece without signs
    const pieces: [number, number][] = [];
    for (let at = first, from = first; at <= last; at++) {
      if (at < last && !SIGNS.test(tokens[at] as string)) continue;
      pieces.push([from, at]);
      from = at + 1;
    }
    const size = ([from, to]: [number, number]) => tokens.slice(from, to).join('').length;
    [first, last] = pieces.reduce((best, piece) => (size(piece) > size(best) ? piece : best), [first, first]);
  }
  return joined();
}
