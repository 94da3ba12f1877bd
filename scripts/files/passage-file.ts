import { closeSync, openSync, readSync } from 'node:fs';
import type { Passage } from '../../src/report/passages.ts';
import { readWhole } from './read-whole.ts';

/** Bytes that are looked through at a time. */
const CHUNK = 1 << 22;
const LINE_END = 10;

/** The passages of a file, read when they are asked for: of a large archive all of them take a gigabyte. */
export interface PassageFile extends Iterable<Passage> {
  readonly length: number;
  /** Number of each report's first passage, by the report's id, in the order of the file. */
  first: ReadonlyMap<string, number>;
  /** The passages of a report; none for one that has none. */
  own(report: string): Passage[];
}

/** Lines of a file with the bytes where they begin and end; empty ones are left out. Only `\n` ends a line: JSON may hold others. */
function* lines(file: string): Generator<{ text: string; from: number; to: number }> {
  const opened = openSync(file, 'r');
  try {
    let rest = Buffer.alloc(0);
    let from = 0;
    for (;;) {
      const chunk = Buffer.alloc(CHUNK);
      const read = readSync(opened, chunk);
      const bytes = Buffer.concat([rest, chunk.subarray(0, read)]);
      let start = 0;
      for (;;) {
        const found = bytes.indexOf(LINE_END, start);
        const end = found < 0 && read === 0 ? bytes.length : found;
        if (end < 0 || start >= bytes.length) break;
        if (end > start) yield { text: bytes.toString('utf8', start, end), from: from + start, to: from + end };
        start = end + 1;
      }
      if (read === 0) return;
      rest = bytes.subarray(start);
      from += start;
    }
  } finally {
    closeSync(opened);
  }
}

/**
 * Opens a file of passages, one of JSON on each line (`/data/passages.jsonl`); it is read once to see where each report's stand.
 * @throws Error when the passages of a report do not stand together
 */
export function passageFile(file: string): PassageFile {
  const places = new Map<string, { from: number; to: number }>();
  const first = new Map<string, number>();
  let [length, last] = [0, ''];
  for (const { text, from, to } of lines(file)) {
    const { id, report } = JSON.parse(text) as Passage;
    const place = places.get(report);
    if (place && report !== last) throw new Error(`E-SEARCH-INDEX ${id} stands apart from the others of its report`);
    if (!place) first.set(report, length);
    places.set(report, { from: place?.from ?? from, to });
    last = report;
    length++;
  }
  const own = (report: string): Passage[] => {
    const place = places.get(report);
    if (!place) return [];
    const bytes = Buffer.alloc(place.to - place.from);
    const opened = openSync(file, 'r');
    try {
      readWhole(opened, bytes, place.from);
    } finally {
      closeSync(opened);
    }
    return bytes
      .toString()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  };
  return {
    length,
    first,
    own,
    *[Symbol.iterator]() {
      for (const report of places.keys()) yield* own(report);
    },
  };
}
