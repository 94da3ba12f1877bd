import type { Vocabulary } from '../report/vocabulary.ts';
import { HEADING, SUBJECT } from './field.ts';
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

function rows(list: readonly Map<number, number>[], near: Float64Array, objects: number): Rows {
  const start = new Int32Array(list.length + 1);
  const object: number[] = [];
  const value: number[] = [];
  const norm = new Float64Array(list.length);
  for (const [row, vector] of list.entries()) {
    let square = 0;
    for (const [a, x] of vector) {
      object.push(a);
      value.push(x);
      for (const [b, y] of vector) square += x * y * (near[a * objects + b] as number);
    }
    norm[row] = Math.sqrt(square) || 1;
    start[row + 1] = object.length;
  }
  return { start, object: Int32Array.from(object), value: Float64Array.from(value), norm };
}

/**
 * Vectors of the objects that measures and their sentences name. A value is the number of mentions (the subject's count more) × the object's weight ×
 * how rare the object is. Linear in the mentions, but for the relations, which take the square of the objects of each measure.
 */
export function concepts(vocabulary: Pick<Vocabulary, 'objects'>, measures: readonly Named[]): Concepts {
  const objects = vocabulary.objects.length;
  const together = measures.map(({ subject, rest }) => [...new Set([...subject, ...rest].map(({ object }) => object))]);
  const spread = new Float64Array(objects);
  for (const named of together) for (const object of named) spread[object] = (spread[object] as number) + 1;
  const rarity = spread.map((found) => Math.log(1 + measures.length / (found + 0.5)));
  const near = relations(vocabulary, together);

  const vector = (...parts: [mentions: readonly Mention[], weight: number][]) => {
    const sum = new Map<number, number>();
    for (const [mentions, part] of parts)
      for (const { object, weight } of mentions)
        sum.set(object, (sum.get(object) ?? 0) + part * weight * (rarity[object] as number));
    return sum;
  };
  const first = new Int32Array(measures.length + 1);
  for (const [measure, { sentences }] of measures.entries())
    first[measure + 1] = (first[measure] as number) + sentences.length;
  const sentences = measures.flatMap((named) => named.sentences);
  return {
    objects,
    near,
    whole: rows(
      measures.map(({ subject, rest, heading }) => vector([subject, SUBJECT], [rest, 1], [heading, HEADING])),
      near,
      objects,
    ),
    sentence: rows(
      sentences.map(({ mentions }) => vector([mentions, 1])),
      near,
      objects,
    ),
    first,
    developed: Uint8Array.from(sentences, ({ length }) => (length >= DEVELOPED ? 1 : 0)),
    clear: Uint8Array.from(measures, ({ subject }) => (subject.length > 0 ? 1 : 0)),
  };
}
