import type { Passage } from '../../src/report/passages.ts';
import type { Vocabulary } from '../../src/report/vocabulary.ts';
import { SHOWN_LINKS } from '../../src/similarity/collapse.ts';
import { indexMeasures } from '../../src/similarity/index-measures.ts';
import { neighbourFinder } from '../../src/similarity/neighbours.ts';
import { seededRandom } from './seeded-random.ts';
import { syntheticMeasures } from './synthetic-measures.ts';

/** What the bench needs from the machine. */
export interface Meter {
  /** Milliseconds, best of processor time, since any moment. */
  now(): number;
  /** Bytes in use, after a collection where one can be asked for. */
  memory(): number;
}

/** Figures for one size of the archive. */
export interface SimilarityFigures {
  measures: number;
  /** Milliseconds for the index and for the links of all measures. */
  indexed: number;
  linked: number;
  /** Entries of lists visited and measures compared, per measure: mean and most. */
  visited: [mean: number, most: number];
  compared: [mean: number, most: number];
  /** Links per measure. */
  links: number;
  /** Bytes the index takes. */
  memory: number;
  /** Share of the first five neighbours that are as good as those of an exhaustive search, over a seeded sample. */
  agreement: number;
}

const SAMPLE = 150;

/** Two scores this near are equal: copies of one text tie, and either may stand first. */
const EQUAL = 1e-9;

/**
 * Measures links for archives of several sizes, made of the real measures by `syntheticMeasures`. The work is counted as well as timed: the counts are
 * the same on every machine.
 */
export function* benchSimilarity(
  real: readonly Passage[],
  vocabulary: Pick<Vocabulary, 'objects'>,
  sizes: readonly number[],
  meter: Meter,
): Generator<SimilarityFigures> {
  for (const size of sizes) {
    const passages = syntheticMeasures(real, size);
    const before = meter.memory();
    const start = meter.now();
    const index = indexMeasures(passages, vocabulary);
    const indexed = meter.now();
    const { find } = neighbourFinder(index);
    const visited: [number, number] = [0, 0];
    const compared: [number, number] = [0, 0];
    let links = 0;
    for (let query = 0; query < size; query++) {
      const found = find(query);
      links += found.neighbours.length;
      visited[0] += found.visited / size;
      visited[1] = Math.max(visited[1], found.visited);
      compared[0] += found.candidates.length / size;
      compared[1] = Math.max(compared[1], found.candidates.length);
    }
    const linked = meter.now();
    const memory = meter.memory() - before;

    const everyone = Int32Array.from({ length: size }, (_, measure) => measure);
    const next = seededRandom(size);
    let good = 0;
    let all = 0;
    for (let sample = 0; sample < SAMPLE; sample++) {
      const query = Math.floor(next() * size);
      const best = find(query, everyone).neighbours.slice(0, SHOWN_LINKS);
      const bounded = find(query).neighbours.slice(0, SHOWN_LINKS);
      const least = (best.at(-1)?.score ?? 0) - EQUAL;
      good += bounded.filter(({ score }) => score >= least).length;
      all += best.length;
    }
    yield {
      measures: size,
      indexed: indexed - start,
      linked: linked - indexed,
      visited,
      compared,
      links: links / size,
      memory,
      agreement: all ? good / all : 1,
    };
  }
}
