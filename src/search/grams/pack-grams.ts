import { type Growing, growing } from '../../text/growing.ts';
import { type GramKey, gramKeys, shardOf } from './gram-keys.ts';
import { type Holders, packShard } from './gram-shard.ts';

/** Entries (a gram in a report) of one file: some 16 KB, less than 10 zipped. */
const SHARD = 16_000;

/** Entries held in memory at once, eight bytes each, twice that while room is made: 10,000 reports have 25 million. More mean more turns over the texts. */
const AT_ONCE = 40_000_000;

/** An entry is one number, `key × REPORTS + report`, so that sorting puts the reports of a key side by side; keys have 33 bits, and numbers 53. */
const REPORTS = 2 ** 20;

/** Reports that are counted to know how many entries there will be. */
const SAMPLE = 200;

/** What a report is found by. */
export interface GramReport {
  /** Its passages, folded. */
  texts: readonly string[];
  /** Keys of its facts. */
  facts: readonly GramKey[];
}

/** What is to be packed: reports are read by number, more than once, so that not all have to be held. */
export interface GramSource {
  reports: number;
  read(report: number): GramReport;
  /** Which keys are indexed. */
  wanted(key: GramKey): boolean;
}

/** All keys of a report, each once. */
function keysOf({ texts, facts }: GramReport, wanted: (key: GramKey) => boolean): Set<GramKey> {
  const keys = new Set<GramKey>();
  for (const text of texts) for (const key of gramKeys(text)) if (wanted(key)) keys.add(key);
  for (const fact of facts) if (wanted(fact)) keys.add(fact);
  return keys;
}

/** How many entries there will be, by a sample of the reports. */
function reckon({ reports, read, wanted }: GramSource): number {
  const step = Math.max(1, Math.floor(reports / SAMPLE));
  let entries = 0;
  let counted = 0;
  for (let report = 0; report < reports; report += step, counted++) entries += keysOf(read(report), wanted).size;
  return counted ? (entries * reports) / counted : 0;
}

/** Into how many files a gram index is divided. */
export const shardCount = (source: GramSource): number => Math.max(1, Math.ceil(reckon(source) / SHARD));

/**
 * The files of a gram index, each with its number, in turns so that memory does not grow with the archive: every turn reads all reports and keeps the keys of
 * some of the files. Deterministic.
 * @param shards as `shardCount` says; at most 2²⁰ reports
 * @param onTurn called with the share of the work that is done, 0 to 1
 */
export function* packGrams(
  { reports, read, wanted }: GramSource,
  shards: number,
  onTurn: (share: number) => void = () => {},
): Generator<{ shard: number; bytes: Uint8Array<ArrayBuffer> }> {
  const turns = Math.ceil((shards * SHARD) / AT_ONCE);
  for (let turn = 0; turn < turns; turn++) {
    const files = new Map<number, Growing<Float64Array>>();
    for (let shard = turn; shard < shards; shard += turns) files.set(shard, growing(Float64Array));
    for (let report = 0; report < reports; report++) {
      for (const key of keysOf(read(report), wanted)) files.get(shardOf(key, shards))?.push(key * REPORTS + report);
      onTurn((turn + (report + 1) / reports) / turns);
    }
    for (const [shard, entries] of files) {
      const held = new Map<GramKey, number[]>();
      for (const entry of entries.done().sort()) {
        const key = Math.floor(entry / REPORTS);
        const list = held.get(key);
        if (list) list.push(entry % REPORTS);
        else held.set(key, [entry % REPORTS]);
      }
      files.delete(shard);
      // What half of the reports hold narrows little and would be most of the bytes.
      const most = ([key, list]: [GramKey, number[]]) => [key, 2 * list.length > reports ? 'most' : list] as const;
      yield { shard, bytes: packShard(new Map<GramKey, Holders>([...held].map(most))) };
    }
  }
}
