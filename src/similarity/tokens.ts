import { fold } from '../text/fold.ts';

// 进一步加强、切实做好: how much is done, never what is done
const DEGREE = /进一步|不断|继续|积极|认真|切实|扎实|深入|大力|努力|全面|着力|充分|高度|严格/gu;

// runs of Han letters; figures, masks (xx, *), marks of damage and punctuation end a run
const RUN = /[\u3400-\u4dbf\u4e00-\u9fff]+/gu;

/** Letters and pairs of neighbouring letters of a text, as numbers; a pair is `first × 65536 + second`. */
export interface Tokens {
  letters: number[];
  pairs: number[];
}

/**
 * The tokens two texts are compared by, in order and with repeats. Adverbs of degree, figures, quotation marks and everything that is not a Han
 * letter are left out. Letters and pairs need no dictionary, so the result does not depend on a segmenter's version; words as a third field were
 * measured and add nothing (docs/similarity.md). Linear in the text.
 */
export function tokens(text: string): Tokens {
  const letters: number[] = [];
  const pairs: number[] = [];
  for (const [run] of fold(text).text.replace(DEGREE, ' ').matchAll(RUN)) {
    for (let at = 0; at < run.length; at++) {
      const letter = run.charCodeAt(at);
      letters.push(letter);
      if (at > 0) pairs.push(run.charCodeAt(at - 1) * 65536 + letter);
    }
  }
  return { letters, pairs };
}
