import type { Block } from '../report/report.ts';
import type { Archive, ArchivedReport, Topic } from './assemble.ts';
import { type HeadingLook, headingLooks } from './outline.ts';

/** What the components of a report's text need to know beyond their own attributes. */
export interface Reading {
  report: ArchivedReport;
  /** By block id. */
  block: ReadonlyMap<string, Block>;
  /** Looks of the blocks that are headings, by block id. */
  look: ReadonlyMap<string, HeadingLook>;
  topic: ReadonlyMap<string, Topic>;
}

/** Prepares a report for rendering. */
export function reading(report: ArchivedReport, archive: Archive): Reading {
  return {
    report,
    block: new Map(report.blocks.map((block) => [block.id, block])),
    look: headingLooks(report.blocks),
    topic: archive.topic,
  };
}
