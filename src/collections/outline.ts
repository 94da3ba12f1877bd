import { inlineText } from '../report/inline-text.ts';
import type { Block } from '../report/report.ts';

/** One line of a report's outline. */
export interface OutlineEntry {
  id: string;
  number: string;
  title: string;
  /** 0 for the outermost numbering the report has. */
  depth: number;
}

/** Where an outline has fewer lines, measures that open with a title are listed too, so that every report can be surveyed. */
const SPARSE = 4;

const isHeading = (block: Block) => block.type === 'heading' || (block.title.length > 0 && block.titleOwnLine);

/** How deep each level a report's headings use is, 0 for the outermost: a report whose `一、` are lost still has `二、` above `（一）`. */
function depths(blocks: readonly Block[]): Map<number, number> {
  const levels = [...new Set(blocks.map(({ level }) => level))].sort((a, b) => a - b);
  return new Map(levels.map((level, depth) => [level, depth]));
}

/** The outline of a report: its headings and the measures whose title stands on a line of its own; in sparse reports all titled measures. */
export function outline(blocks: readonly Block[]): OutlineEntry[] {
  const headings = blocks.filter(isHeading);
  const listed =
    headings.length >= SPARSE ? headings : blocks.filter((block) => isHeading(block) || block.title.length > 0);
  const depth = depths(listed);
  return listed.map((block) => ({
    id: block.id,
    number: block.number,
    title: inlineText(block.type === 'heading' ? block.content : block.title),
    depth: depth.get(block.level) ?? 0,
  }));
}

/** How a block that is a heading is shown. */
export interface HeadingLook {
  /** Rank of its HTML heading: `h2` below the page's title, never skipping a rank downwards whatever levels the document's numbering uses. */
  rank: number;
  /** How deep its numbering is, 0 for the outermost; looks follow this, so that equal numbers look equal. */
  depth: number;
}

/** The look of each block that is a heading, by block id. */
export function headingLooks(blocks: readonly Block[]): Map<string, HeadingLook> {
  const headings = blocks.filter(isHeading);
  const depth = depths(headings);
  const above: number[] = [];
  return new Map(
    headings.map(({ id, level }) => {
      while ((above.at(-1) ?? 0) >= level) above.pop();
      above.push(level);
      return [id, { rank: Math.min(above.length + 1, 6), depth: depth.get(level) ?? 0 }];
    }),
  );
}
