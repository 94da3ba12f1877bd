import { numeral } from '../text/numeral.ts';
import type { Numbering, Scheme } from './numbering.ts';

/** The number a paragraph begins with. */
export interface Label {
  scheme: Scheme;
  /** Its value; for bullets undefined. */
  ordinal: number | undefined;
  /** UTF-16 length of the number in the paragraph. */
  length: number;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

/** The number at the start of a paragraph, by the first scheme that fits, or undefined. */
export function label(text: string, numbering: Numbering): Label | undefined {
  for (const scheme of numbering.schemes) {
    const match = scheme.pattern.exec(text);
    if (!match?.[0] || match[0].length === text.length) continue;
    if (scheme.bullet) return { scheme, ordinal: undefined, length: match[0].length };
    const printed = match[1] ?? '';
    const ordinal = /^\d+$/.test(printed)
      ? Number(printed)
      : (numeral(printed) ?? CIRCLED.indexOf(match[0][0] ?? '') + 1);
    if (ordinal > 0) return { scheme, ordinal, length: match[0].length };
  }
  return undefined;
}

/** The level that lost its brackets (“一学习……”): outside of (1), inside of 一、 – where （一） would stand. */
const BARE: Scheme = { id: 'bare', rank: 2, bullet: false, pattern: /^[一二三四五六七八九十]{1,3}/u };

/**
 * Numbers whose brackets were lost, which only their sequence can tell: paragraphs that begin 一…, 二…, 三… in order, with no other number between.
 * A lone 一… counts once the same text has shown such a sequence. Given for each paragraph its label by the schemes, returns the labels to add.
 */
export function bareLabels(
  texts: readonly string[],
  labels: readonly (Label | undefined)[],
  numbering: Numbering,
): Map<number, Label> {
  const bare = texts.map((text, index) => {
    if (labels[index] || numbering.notBare.some((word) => text.startsWith(word))) return undefined;
    // “一学习十六大精神”: a numeral followed by a word; a numeral before a measure word or a stop is no number
    const match = /^([一二三四五六七八九十]{1,3})(?=[\p{Script=Han}“])/u.exec(text);
    const ordinal = match?.[1] ? numeral(match[1]) : undefined;
    return ordinal === undefined ? undefined : { scheme: BARE, ordinal, length: match?.[1]?.length ?? 0 };
  });
  const runs: number[][] = [];
  bare.forEach((found, index) => {
    const run = runs.at(-1);
    if (found?.ordinal === 1) runs.push([index]);
    else if (found && run && run.at(-1) === index - 1 && found.ordinal === run.length + 1) run.push(index);
  });
  const shown = runs.some((run) => run.length >= 2);
  const sequence = runs.filter((run) => run.length >= 2 || (shown && labels[(run[0] ?? 0) - 1]));
  return new Map(sequence.flat().map((index) => [index, bare[index] as Label]));
}
