import { growing } from '../text/growing.ts';
import { tokenIds } from './token-ids.ts';

/** What a token of the subject and of the heading counts against one of the text. */
export const SUBJECT = 2.5;
export const HEADING = 0.5;

/** The tokens of one measure's parts, as numbers below 2³². */
export interface Parts {
  subject: readonly number[];
  rest: readonly number[];
  heading: readonly number[];
}

/** How often each token stands in each measure: those of measure `m` stand at `start[m]` to `start[m + 1]`, each once. */
export interface Counts {
  start: Int32Array;
  token: Uint32Array;
  /** Counts of the parts, weighted and added. */
  count: Float32Array;
  /** Weighted number of tokens of each measure, without its heading. */
  length: Float64Array;
}

/** Counts the tokens of measures, one by one. Linear in the number of tokens. */
export function countsBuilder(): {
  /** The next measure. */
  add(parts: Parts): void;
  /** The next measure is what one of these is. */
  copy(from: Counts, measure: number): void;
  /** The counts of all measures that were added. */
  build(): Counts;
} {
  const ids = tokenIds();
  const starts = growing(Int32Array);
  starts.push(0);
  const lengths = growing(Float64Array);
  const tokens = growing(Uint32Array);
  const counts = growing(Float32Array);
  const sum: number[] = [];
  const addAll = (list: readonly number[], weight: number, touched: number[], ofTouched: number[]) => {
    for (const token of list) {
      const id = ids.enter(token);
      if (id === sum.length) sum.push(0);
      if (sum[id] === 0) {
        touched.push(id);
        ofTouched.push(token);
      }
      sum[id] = (sum[id] as number) + weight;
    }
  };
  return {
    add({ subject, rest, heading }) {
      const touched: number[] = [];
      const ofTouched: number[] = [];
      addAll(subject, SUBJECT, touched, ofTouched);
      addAll(rest, 1, touched, ofTouched);
      addAll(heading, HEADING, touched, ofTouched);
      tokens.append(ofTouched);
      for (const id of touched) {
        counts.push(sum[id] as number);
        sum[id] = 0;
      }
      starts.push(tokens.length);
      lengths.push(SUBJECT * subject.length + rest.length);
    },
    copy({ start, token, count, length }, measure) {
      const [from, to] = [start[measure], start[measure + 1]];
      tokens.append(token.subarray(from, to));
      counts.append(count.subarray(from, to));
      starts.push(tokens.length);
      lengths.push(length[measure] as number);
    },
    build: () => ({ start: starts.done(), token: tokens.done(), count: counts.done(), length: lengths.done() }),
  };
}
