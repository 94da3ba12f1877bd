import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPORTS, WITHDRAWN } from '../report/catalogue.ts';
import { formerKeys } from '../report/former-keys.ts';
import { LEDGER, type Ledger, parseLedger } from '../report/ledger.ts';
import { type Tombstone, tombstone } from '../report/tombstone.ts';
import type { Archive, ArchivedReport } from './assemble.ts';

/** An address that a report had, or that a withdrawn report has. */
export interface FormerReport {
  key: string;
  /** Where the report is now, and each passage that was published under the old address; `to` is left out where it is gone. */
  moved?: { report: ArchivedReport; passages: { id: string; to?: string }[] };
  withdrawn?: Tombstone;
}

/** Every address that reports once had, and those of withdrawn ones, in the order of keys. */
export function formerReports(
  { reports, report }: Pick<Archive, 'reports' | 'report'>,
  tombstones: ReadonlyMap<string, Tombstone>,
  ledger: Ledger,
): FormerReport[] {
  const former = [...formerKeys(reports, tombstones)].flatMap(([key, id]): FormerReport[] => {
    const withdrawn = tombstones.get(id);
    if (withdrawn) return [{ key, withdrawn }];
    const now = report.get(id);
    if (!now || report.has(key)) return [];
    const present = new Set(now.blocks.map((block) => block.id));
    const renamed = new Map(now.about.formerIds.map((entry) => [entry.id, entry.now]));
    const passages = [...(ledger.get(key) ?? [])].map((passage) => {
      const to = present.has(passage) ? passage : renamed.get(passage);
      return to === undefined ? { id: passage } : { id: passage, to };
    });
    return [{ key, moved: { report: now, passages } }];
  });
  const stones = [...tombstones].map(([key, withdrawn]): FormerReport => ({ key, withdrawn }));
  return [...former, ...stones].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** The ledger of the project that is being built. */
export async function readLedger(): Promise<Ledger> {
  const text = await readFile(join(process.cwd(), LEDGER), 'utf8').catch(() => '');
  return parseLedger(text).ledger;
}

/** The withdrawn reports of the project that is being built, by the key they had. No collection: Astro warns of one that is empty. */
export async function readTombstones(): Promise<Map<string, Tombstone>> {
  const root = join(process.cwd(), REPORTS);
  const stones = new Map<string, Tombstone>();
  for await (const file of glob(`**${WITHDRAWN}`, { cwd: root })) {
    const key = file.replaceAll('\\', '/').slice(0, -WITHDRAWN.length);
    stones.set(key, tombstone.parse(parse(await readFile(join(root, file), 'utf8'))));
  }
  return new Map([...stones].sort(([a], [b]) => (a < b ? -1 : 1)));
}
