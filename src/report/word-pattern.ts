/** Stands in a word for up to `GAP` characters of the same clause. */
export const GAP_SIGN = '…';

/** A pattern may stand for at most this many words, so that one line of the vocabulary cannot fill the memory. */
export const MOST_WORDS = 300;

/** A word longer than this is a sentence, and no other text will hold it. */
const LONGEST_WORD = 30;

// what regular expressions know and this notation does not
const FOREIGN = /[*[\]{}\\^$.]/u;

/**
 * The words a vocabulary pattern stands for: `文明校园(创建)?` is 文明校园 and 文明校园创建, `法(制|治)教育` is two words, and `…` stays in the
 * word as the sign of a gap. A pattern is a finite list, so no text can make matching slow.
 * @returns the words without repeats, in order.
 * @throws SyntaxError with a Chinese message when the pattern is not well formed, too large, or has an empty, one-letter or over-long word.
 */
export function wordPattern(pattern: string): string[] {
  const foreign = FOREIGN.exec(pattern);
  if (foreign) throw new SyntaxError(`不能使用符号 ${foreign[0]}`);
  let at = 0;

  const product = (heads: string[], tails: string[]): string[] => {
    if (heads.length * tails.length > MOST_WORDS) throw new SyntaxError(`展开后超过 ${MOST_WORDS} 个词`);
    return heads.flatMap((head) => tails.map((tail) => head + tail));
  };
  const choice = (): string[] => {
    const words = sequence();
    while (pattern[at] === '|') {
      at++;
      words.push(...sequence());
    }
    return words;
  };
  const sequence = (): string[] => {
    let words = [''];
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      let unit: string[];
      if (pattern[at] === '?') throw new SyntaxError('问号前面没有字');
      if (pattern[at] === '(') {
        at++;
        unit = choice();
        if (pattern[at++] !== ')') throw new SyntaxError('括号没有成对');
        if (unit.includes('')) throw new SyntaxError('括号里有空的选项');
      } else unit = [pattern[at++] as string];
      if (pattern[at] === '?') {
        at++;
        unit = [...unit, ''];
      }
      words = product(words, unit);
    }
    return words;
  };

  const words = [...new Set(choice())];
  if (at < pattern.length) throw new SyntaxError('括号没有成对');
  for (const word of words) {
    const parts = word.split(GAP_SIGN);
    if (parts.length > 2 || parts.includes('')) throw new SyntaxError('省略号只能有一个，且前后都要有字');
    if (word.length < 2) throw new SyntaxError('一个词至少两个字');
    if (word.length > LONGEST_WORD) throw new SyntaxError(`一个词至多 ${LONGEST_WORD} 个字`);
  }
  return words;
}
