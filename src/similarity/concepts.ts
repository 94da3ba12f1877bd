import type { Vocabulary } from '../report/vocabulary.ts';
import { growing } from '../text/growing.ts';
import { HEADING, SUBJECT } from './counts.ts';
import type { Mention } from './mentions.ts';
import { relations } from './relations.ts';

/** A sentence shorter than this is a mention and not a developed passage: below it links get worse (docs/similarity.md). In UTF-16 units. */
export const DEVELOPED = 25;

/** What one measure names, part by part; `sentences` with their lengths. */
export interface Named {
  subject: readonly Mention[];
  rest: readonly Mention[];
  heading: readonly Mention[];
  sentences: readonly { length: number; mentions: readonly Mention[] }[];
}

/** Sparse vectors of objects in rows: row `r` stands at `start[r]` to `start[r + 1]`. `norm` is the row's length under the relations, 1 when empty. */
export interface Rows {
  start: Int32Array;
  object: Int32Array;
  value: Float64Array;
  norm: Float64Array;
}

/** What all measures act on. */
export interface Concepts {
  objects: number;
  near: Float64Array;
  /** One row for each measure. */
  whole: Rows;
  /** One row for each sentence; the sentences of measure `m` are rows `first[m]` to `first[m + 1]`. */
  sentence: Rows;
  first: Int32Array;
  /** 1 for a sentence long enough to develop something. */
  developed: Uint8Array;
  /** 1 for a measure whose subject names an object. */
  clear: Uint8Array;
}

/** Takes rows one by one. */
function rowsBuilder(near: Float64Array, objects: number) {
  const starts = growing(Int32Array);
  starts.push(0);
  const object = growing(Int32Array);
  const value = growing(Float64Array);
  const norm = growing(Float64Array);
  return {
    add(vector: ReadonlyMap<number, number>) {
      let square = 0;
      for (const [a, x] of vector) {
        object.push(a);
        value.push(x);
        for (const [b, y] of vector) square += x * y * (near[a * objects + b] as number);
      }
      norm.push(Math.sqrt(square) || 1);
      starts.push(object.length);
    },
    copy(rows: Rows, row: number) {
      const [from, to] = [rows.start[row], rows.start[row + 1]];
      object.append(rows.object.subarray(from, to));
      value.append(rows.value.subarray(from, to));
      norm.push(rows.norm[row] as number);
      starts.push(object.length);
    },
    build: (): Rows => ({ start: starts.done(), object: object.done(), value: value.done(), norm: norm.done() }),
  };
}

function vector(...parts: [mentions: readonly Mention[], weight: number][]): Map<number, number> {
  const sum = new Map<number, number>();
  for (const [mentions, part] of parts)
    for (const { object, weight } of mentions) sum.set(object, (sum.get(object) ?? 0) + part * weight);
  return sum;
}

/**
 * Vectors of the objects that measures and their sentences name. A value is the number of mentions (the subject's count more) × the object's weight in the
 * vocabulary; how rare an object is makes no difference (docs/similarity.md). Linear in the mentions, but for the norms, which take the square of the
 * objects of each measure.
 */
export function conceptsBuilder(vocabulary: Pick<Vocabulary, 'objects'>): {
  /** The next measure. */
  add(named: Named): void;
  /** The next measure is what one of these is; they are of the same vocabulary. */
  copy(from: Concepts, measure: number): void;
  /** The vectors of all measures that were added. */
  build(): Concepts;
} {
  const objects = vocabulary.objects.length;
  const near = relations(vocabulary);
  const whole = rowsBuilder(near, objects);
  const sentence = rowsBuilder(near, objects);
  const first = growing(Int32Array);
  first.push(0);
  const developed = growing(Int32Array);
  const clear = growing(Int32Array);
  return {
    add({ subject, rest, heading, sentences }) {
      whole.add(vector([subject, SUBJECT], [rest, 1], [heading, HEADING]));
      for (const { length, mentions } of sentences) {
        sentence.add(vector([mentions, 1]));
        developed.push(length >= DEVELOPED ? 1 : 0);
      }
      first.push(developed.length);
      clear.push(subject.length > 0 ? 1 : 0);
    },
    copy(from, measure) {
      whole.copy(from.whole, measure);
      for (let row = from.first[measure] as number; row < (from.first[measure + 1] as number); row++) {
        sentence.copy(from.sentence, row);
        developed.push(from.developed[row] as number);
      }
      first.push(developed.length);
      clear.push(from.clear[measure] as number);
    },
    build: () => ({
      objects,
      near,
      whole: whole.build(),
      sentence: sentence.build(),
      first: first.done(),
      developed: Uint8Array.from(developed.done()),
      clear: Uint8Array.from(clear.done()),
    }),
  };
}
