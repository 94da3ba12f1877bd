import type { Block } from '../report/report.ts';
import type { Archive, ArchivedReport, Topic } from './assemble.ts';
import { type DamageEntry, damageList } from './damage-list.ts';
import { type HeadingLook, headingLooks } from './outline.ts';

/** What the components of a report's text need to know beyond their own attributes. */
export interface Reading {
  report: ArchivedReport;
  /** By block id. */
  block: ReadonlyMap<string, Block>;
  /** Looks of the blocks that are headings, by block id. */
  look: ReadonlyMap<string, HeadingLook>;
  topic: ReadonlyMap<string, Topic>;
  damage: readonly DamageEntry[];
  /** Number of the first mark of damage in a block, by block id; only blocks that have one. */
  firstMark: ReadonlyMap<string, number>;
  archive: Archive;
}

/** Prepares a report for rendering. */
export function reading(report: ArchivedReport, archive: Archive): Reading {
  const damage = damageList(report.blocks);
  return {
    report,
    block: new Map(report.blocks.map((block) => [block.id, block])),
    look: headingLooks(report.blocks),
    topic: archive.topic,
    damage,
    firstMark: new Map(damage.toReversed().map(({ block, number }) => [block.id, number])),
    archive,
  };
}
