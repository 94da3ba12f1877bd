import { type Comparer, cosine } from './compare.ts';
import type { MeasureIndex } from './index-measures.ts';

/**
 * Number of the sentence of `candidate` that is nearest to the comparer's open query: the sum of two cosines, of letter pairs (the query's rare
 * ones weigh more; the sentence's all count one, so that no third measure plays a part) and of objects. Where the candidate has developed sentences, short ones (titles, mentions) are passed over.
 * @returns the number in the candidate, from 0; −1 for a candidate without sentences
 */
export function nearestSentence(
  { concepts, sentencePairs }: MeasureIndex,
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
    for (let at = sentencePairs.start[row] as number; at < (sentencePairs.start[row + 1] as number); at++)
      dot += comparer.asked[sentencePairs.term[at] as number] as number;
    const length = Math.sqrt(sentencePairs.pairs[row] as number) * comparer.length || 1;
    const near = dot / length + cosine(concepts.sentence, row, comparer.sought);
    if (near > best) {
      best = near;
      nearest = row - first;
    }
  }
  return nearest;
}
