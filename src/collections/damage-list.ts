import type { Block, DamageKind, DamageMark, Inline } from '../report/report.ts';

/** A mark of damage with its place, for the list at the foot of its report. */
export interface DamageEntry {
  /** Counted through the report from 1, in reading order; `mark-3` in the text, `damage-3` in the list. */
  number: number;
  block: Block;
  mark: DamageMark;
  /** What stands around it. */
  before: string;
  after: string;
}

/** Characters of the text quoted on either side of a mark. */
const AROUND = 9;

const textOf = (part: Inline | undefined) => (part === undefined ? '' : typeof part === 'string' ? part : part.text);

/** All marks of damage of a report, in reading order. Linear in the text. */
export function damageList(blocks: readonly Block[]): DamageEntry[] {
  const entries: DamageEntry[] = [];
  for (const block of blocks) {
    const run = [...block.title, ...block.content];
    let before = '';
    for (const [index, part] of run.entries()) {
      if (typeof part !== 'string' && part.mark === 'damage') {
        let after = '';
        for (let next = index + 1; next < run.length && after.length < AROUND; next++) after += textOf(run[next]);
        entries.push({
          number: entries.length + 1,
          block,
          mark: part,
          before: before.slice(-AROUND),
          after: after.slice(0, AROUND),
        });
      }
      before = (before + textOf(part)).slice(-AROUND);
    }
  }
  return entries;
}

/** How many marks of each kind, in order of kinds; kinds without any left out. */
export function damageCounts(entries: readonly { mark: { kind: DamageKind } }[]): Map<DamageKind, number> {
  const counts = new Map<DamageKind, number>();
  for (const { mark } of entries) counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + 1);
  return counts;
}
