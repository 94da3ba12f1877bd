import type { Vocabulary } from '../report/vocabulary.ts';
import { tokens } from './tokens.ts';

/** How much of one object's weight another may inherit at most: related is never the same. */
const MOST = 0.9;

/** What the likeness of two objects' own words counts, and what their standing in the same measures counts; see docs/similarity.md. */
const BY_WORDS = 2;
const BY_COMPANY = 0.5;

/** Measures added to each object's count, so that two objects that met once are not taken for inseparable. */
const DOUBT = 2;

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
 * of their names, definitions and patterns, and by how often they stand in the same measure. So 数字校园 meets 教育信息化 without a shared word.
 * @param together for each measure the objects it names, without repeats
 */
export function relations(
  vocabulary: Pick<Vocabulary, 'objects'>,
  together: Iterable<readonly number[]>,
): Float64Array {
  const size = vocabulary.objects.length;
  const company = new Float64Array(size * size);
  for (const objects of together)
    for (const a of objects) for (const b of objects) company[a * size + b] = (company[a * size + b] as number) + 1;
  const profile = profiles(vocabulary);
  const near = new Float64Array(size * size);
  const alone = (object: number) => (company[object * size + object] as number) + DOUBT;
  for (let a = 0; a < size; a++) {
    near[a * size + a] = 1;
    for (let b = 0; b < a; b++) {
      let words = 0;
      for (const [pair, value] of profile[a] ?? []) words += value * (profile[b]?.get(pair) ?? 0);
      const met = (company[a * size + b] as number) / Math.sqrt(alone(a) * alone(b));
      near[a * size + b] = near[b * size + a] = Math.min(MOST, BY_WORDS * words + BY_COMPANY * met);
    }
  }
  return near;
}
