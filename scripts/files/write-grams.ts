import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Passage } from '../../src/report/passages.ts';
import type { ArchiveFile } from '../../src/search/archive-file.ts';
import type { FilterName } from '../../src/search/filters.ts';
import { foldText, type Simplified } from '../../src/search/fold-text.ts';
import { factKey, isHanPair } from '../../src/search/grams/gram-keys.ts';
import { type GramSource, packGrams, shardCount } from '../../src/search/grams/pack-grams.ts';
import { packPassages } from '../../src/search/pack-passages.ts';
import type { PackedReport } from '../../src/search/packed-report.ts';
import type { ReportFacts } from '../../src/search/passage-columns.ts';
import { reportFilters } from '../../src/search/report-filters.ts';
import { zipped } from './zipped.ts';

/** Keys of all values that a report is filtered by. */
const factsOf = (report: ReportFacts, passages: readonly Passage[]) =>
  Object.entries(reportFilters(report, passages)).flatMap(([filter, values]) =>
    values.map((value) => factKey(filter as FilterName, value)),
  );

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
  // all that decides what stands in the files
  const hash = createHash('sha256').update(JSON.stringify([what.topics, what.objects, [...what.simplified], what.all]));
  for (const report of reports) hash.update(JSON.stringify([report, own(report.id)]));
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
        facts: what.all ? factsOf(report, passages) : [],
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
