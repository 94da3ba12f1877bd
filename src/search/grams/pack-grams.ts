import { type GramKey, gramKeys, shardOf } from './gram-keys.ts';
import { type Holders, packShard } from './gram-shard.ts';

/** Entries (a gram in a report) of one file: some 16 KB, less than 10 zipped. */
const SHARD = 16_000;

/** Entries held in memory at once: some 200 MB. More reports mean more turns over the texts. */
const AT_ONCE = 10_000_000;

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
 * @param shards as `shardCount` says
 * @param onTurn called with the share of the work that is done, 0 to 1
 */
export function* packGrams(
  { reports, read, wanted }: GramSource,
  shards: number,
  onTurn: (share: number) => void = () => {},
): Generator<{ shard: number; bytes: Uint8Array<ArrayBuffer> }> {
  const turns = Math.ceil((shards * SHARD) / AT_ONCE);
  for (let turn = 0; turn < turns; turn++) {
    const files = new Map<number, Map<GramKey, number[]>>();
    for (let shard = turn; shard < shards; shard += turns) files.set(shard, new Map());
    for (let report = 0; report < reports; report++) {
      for (const key of keysOf(read(report), wanted)) {
        const lists = files.get(shardOf(key, shards));
        if (!lists) continue;
        const list = lists.get(key);
        if (list) list.push(report);
        else lists.set(key, [report]);
      }
      onTurn((turn + (report + 1) / reports) / turns);
    }
    for (const [shard, lists] of files) {
      const held = new Map<GramKey, Holders>();
      // What half of the reports hold narrows little and would be most of the bytes.
      for (const [key, list] of lists) held.set(key, 2 * list.length > reports ? 'most' : list);
      yield { shard, bytes: packShard(held) };
    }
  }
}
