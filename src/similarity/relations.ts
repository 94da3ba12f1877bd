import type { Vocabulary } from '../report/vocabulary.ts';
import { tokens } from './tokens.ts';

/** How much of one object's weight another may inherit at most: related is never the same. */
const MOST = 0.9;

/** What the likeness of two objects' own words counts; see docs/similarity.md. */
const BY_WORDS = 2;

/** A vector of unit length over an object's letter pairs: rare pairs weigh more, repeated ones a little more. */
function profiles({ objects }: Pick<Vocabulary, 'objects'>): Map<number, number>[] {
  const counts = objects.map(({ name, definition, patterns }) => {
    const count = new Map<number, number>();
    for (const pair of tokens([name, name, definition, ...patterns].join(' ')).pairs)
      count.set(pair, (count.get(pair) ?? 0) + 1);
    return count;
  });
  const spread = new Map<number, number>();
  for (const count of counts) for (const pair of count.keys()) spread.set(pair, (spread.get(pair) ?? 0) + 1);
  return counts.map((count) => {
    const profile = new Map<number, number>();
    for (const [pair, times] of count)
      profile.set(pair, (1 + Math.log(times)) * Math.log(objects.length / (spread.get(pair) ?? 1)));
    const length = Math.sqrt([...profile.values()].reduce((sum, value) => sum + value * value, 0)) || 1;
    for (const [pair, value] of profile) profile.set(pair, value / length);
    return profile;
  });
}

/**
 * How near the objects of the vocabulary are to each other, as a symmetric matrix in rows (`n × n`, 1 on the diagonal, at most .9 elsewhere): by the words
 * of their names, definitions and patterns. What stands in the measures is not asked, so that no measure changes what another's objects are worth.
 */
export function relations(vocabulary: Pick<Vocabulary, 'objects'>): Float64Array {
  const size = vocabulary.objects.length;
  const profile = profiles(vocabulary);
  const near = new Float64Array(size * size);
  for (let a = 0; a < size; a++) {
    near[a * size + a] = 1;
    for (let b = 0; b < a; b++) {
      let words = 0;
      for (const [pair, value] of profile[a] ?? []) words += value * (profile[b]?.get(pair) ?? 0);
      near[a * size + b] = near[b * size + a] = Math.min(MOST, BY_WORDS * words);
    }
  }
  return near;
}
