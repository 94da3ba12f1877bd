import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Passage } from '../../src/report/passages.ts';
import type { ArchiveFile } from '../../src/search/archive-file.ts';
import { foldText, type Simplified } from '../../src/search/fold-text.ts';
import { factKey, isHanPair } from '../../src/search/grams/gram-keys.ts';
import { type GramSource, packGrams, shardCount } from '../../src/search/grams/pack-grams.ts';
import { regionLevels } from '../../src/search/pack-archive.ts';
import { packPassages } from '../../src/search/pack-passages.ts';
import type { PackedReport } from '../../src/search/packed-report.ts';
import type { ReportFacts } from '../../src/search/passage-columns.ts';
import { zipped } from './zipped.ts';

/** What a report can be filtered by; the values are those of `src/search/filters.ts`. */
function factsOf(report: ReportFacts, passages: readonly Passage[]): string[] {
  const union = (pick: (passage: Passage) => string[]) => new Set(passages.flatMap(pick));
  return [
    ...regionLevels(report.region).map((path) => `region ${path}`),
    ...(report.years.length ? report.years : ['unknown']).map((year) => `year ${year}`),
    ...new Set([report.kind, ...report.kind.split('+')].map((kind) => `kind ${kind}`)),
    `level ${report.level}`,
    ...[...union(({ topics }) => topics)].map((topic) => `topic ${topic}`),
    ...[...union(({ objects }) => objects)].map((object) => `object ${object}`),
  ];
}

/**
 * Writes the gram index of an archive beside its other files of the search, in a folder named after what it holds: files of two builds are never mixed.
 * @param reports in the order of their numbers
 * @param own the passages of a report, by its id
 * @param what `all`: every gram, the facts and the reports themselves, for archives without Pagefind; else only grams that Pagefind does not have
 * @param onReport called with how many reports are done, and how many there are
 */
export async function writeGrams(
  folder: string,
  reports: readonly ReportFacts[],
  own: (id: string) => readonly Passage[],
  what: {
    topics: readonly { id: string }[];
    objects: readonly { id: string }[];
    simplified: Simplified;
    all: boolean;
  },
  onReport: (done: number, all: number) => void,
): Promise<NonNullable<ArchiveFile['grams']>> {
  const hash = createHash('sha256');
  for (const report of reports) {
    hash.update(JSON.stringify(report));
    for (const { id, text, topics, objects } of own(report.id))
      hash.update(JSON.stringify([id, text, topics, objects]));
  }
  const name = `grams-${hash.digest('hex').slice(0, 12)}`;
  const path = join(folder, name);
  await mkdir(join(path, what.all ? 'reports' : ''), { recursive: true });
  const source: GramSource = {
    reports: reports.length,
    read: (number) => {
      const report = reports[number] as ReportFacts;
      const passages = own(report.id);
      return {
        texts: passages.map(({ text }) => foldText(text, what.simplified)),
        facts: what.all ? factsOf(report, passages).map(factKey) : [],
      };
    },
    wanted: (key) => what.all || !isHanPair(key),
  };
  const shards = shardCount(source);
  const tell = (share: number) => onReport(Math.floor(share * reports.length), reports.length);
  for (const { shard, bytes } of packGrams(source, shards, tell))
    await writeFile(join(path, `${shard}.bin`), gzipSync(bytes, { level: 9 }));
  if (what.all)
    for (const [number, report] of reports.entries()) {
      const passages = own(report.id);
      const packed: PackedReport = {
        report,
        columns: packPassages(passages, what.topics, what.objects),
        texts: passages.map(({ text }) => text),
      };
      await writeFile(join(path, 'reports', `${number}.bin`), zipped(packed));
    }
  return { folder: name, shards };
}
