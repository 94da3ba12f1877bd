import { type Comparer, cosine } from './compare.ts';
import type { MeasureIndex } from './index-measures.ts';

/**
 * Number of the sentence of `candidate` that is nearest to the comparer's open query: the sum of two cosines, of letter pairs (rare ones weigh more)
 * and of objects. Where the candidate has developed sentences, short ones (titles, mentions) are passed over.
 * @returns the number in the candidate, from 0; −1 for a candidate without sentences
 */
export function nearestSentence(
  { concepts, sentencePairs, pairs }: MeasureIndex,
  comparer: Comparer,
  candidate: number,
): number {
  const first = concepts.first[candidate] as number;
  const last = concepts.first[candidate + 1] as number;
  const developed = concepts.developed.subarray(first, last).includes(1);
  let best = Number.NEGATIVE_INFINITY;
  let nearest = -1;
  for (let row = first; row < last; row++) {
    if (developed && !concepts.developed[row]) continue;
    let dot = 0;
    let square = 0;
    for (let at = sentencePairs.start[row] as number; at < (sentencePairs.start[row + 1] as number); at++) {
      const term = sentencePairs.term[at] as number;
      const rarity = pairs.rarity[term] as number;
      dot += (comparer.asked[term] as number) * rarity;
      square += rarity * rarity;
    }
    const near = dot / (Math.sqrt(square) * comparer.length || 1) + cosine(concepts.sentence, row, comparer.sought);
    if (near > best) {
      best = near;
      nearest = row - first;
    }
  }
  return nearest;
}
