import { hash } from 'node:crypto';
import type { Passage } from '../../src/report/passages.ts';
import type { Field } from '../../src/similarity/field.ts';
import type { MeasureIndex } from '../../src/similarity/index-measures.ts';
import { type Searches, WORDS } from '../../src/similarity/searches.ts';
import { steppedCount } from '../../src/similarity/steps.ts';

/** Code that decides what is linked, and what is taken from a text for that. */
export const LINK_CODE = ['src/text', 'src/report', 'src/similarity'];

function enter(hashes: Uint32Array, measure: number, content: string | Buffer): void {
  const digest = hash('sha256', content, 'buffer');
  for (let word = 0; word < WORDS; word++) hashes[measure * WORDS + word] = digest.readUInt32LE(4 * word);
}

function bytesOf({ start, asks }: Field, measure: number): Buffer {
  const [from, to] = [start[measure] as number, start[measure + 1] as number];
  return Buffer.from(
    asks.buffer,
    asks.byteOffset + from * asks.BYTES_PER_ELEMENT,
    (to - from) * asks.BYTES_PER_ELEMENT,
  );
}

/**
 * What the links of each measure depend on besides the code, the vocabulary and `linkScale`. `own`: all that `indexMeasures` and `describe` read of a
 * measure; what it is worth to others is made of nothing else. `asked`: what it asks for; of one wording, that moves with the steps of the terms' counts.
 */
export function linkKeys(
  measures: readonly Passage[],
  bureau: (report: string) => string,
  { letters, pairs }: MeasureIndex,
): Pick<Searches, 'ids' | 'own' | 'asked'> {
  const own = new Uint32Array(measures.length * WORDS);
  const asked = new Uint32Array(measures.length * WORDS);
  for (const [measure, { id, report, title, text, path }] of measures.entries()) {
    enter(own, measure, JSON.stringify([id, bureau(report), title, text, path.at(-1)]));
    enter(asked, measure, Buffer.concat([bytesOf(letters, measure), bytesOf(pairs, measure)]));
  }
  return { ids: measures.map(({ id }) => id), own, asked };
}

/** The steps that all measures depend on: nothing can be kept when one of them is passed. */
export const linkScale = ({ measures, letters, pairs, limits }: MeasureIndex): readonly number[] => [
  steppedCount(measures.length),
  letters.mean,
  pairs.mean,
  limits.list,
  limits.compared,
];

/** A hash of all bytes, in letters. */
export const sumOf = (bytes: NodeJS.ArrayBufferView | string): string => hash('sha256', bytes, 'hex');
