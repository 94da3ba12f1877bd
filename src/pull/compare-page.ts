import { diffArrays } from 'diff';
import { cut } from './markdown.ts';
import type { PageLines } from './page-lines.ts';

/** How a page differs before and after. */
export interface PageChange {
  /** Address from the site's root: `/regions/hubei/`. */
  address: string;
  what: 'new' | 'gone' | 'changed';
  /** Lines of text that are there only after, only before. */
  added: number;
  removed: number;
  /** Links that are there only after, only before; told where the text is the same. */
  links: { added: string[]; removed: string[] };
  /** Changed lines in order, `+ ` and `- ` before them; at most `MOST_LINES`, each at most `LINE_LENGTH` long. */
  lines: string[];
}

/** Enough to see what kind of change it is; the page itself shows all. */
const MOST_LINES = 12;
const LINE_LENGTH = 120;
/** Two pages that differ in more lines than this are simply another page: telling how would take quadratic time. */
const MOST_EDITS = 400;

/** How much of the common beginning of two lines is left before what differs. */
const LEAD = 16;

/** A line from a little before it begins to differ from the one whose place it takes. */
function fromDifference(line: string, other: string | undefined): string {
  if (other === undefined || line.length <= LINE_LENGTH) return line;
  let same = 0;
  while (same < line.length && line[same] === other[same]) same++;
  const from = Math.min(same, line.length - 1) - LEAD;
  return from > 0 ? `…${line.slice(from)}` : line;
}

/** How one page became another; undefined where a reader would see no difference. `undefined` for a page that is not there. */
export function comparePage(
  address: string,
  before: PageLines | undefined,
  after: PageLines | undefined,
): PageChange | undefined {
  const empty: PageLines = { lines: [], links: [] };
  const [old, own] = [before ?? empty, after ?? empty];
  const [oldLinks, ownLinks] = [new Set(old.links), new Set(own.links)];
  const links = {
    added: own.links.filter((link) => !oldLinks.has(link)),
    removed: old.links.filter((link) => !ownLinks.has(link)),
  };
  if (!before || !after) {
    const what = before ? 'gone' : 'new';
    return { address, what, added: own.lines.length, removed: old.lines.length, links, lines: [] };
  }
  const parts = diffArrays(old.lines, own.lines, { maxEditLength: MOST_EDITS }) ?? [
    { value: old.lines, removed: true, added: false },
    { value: own.lines, removed: false, added: true },
  ];
  const changed = parts.filter((part) => part.added || part.removed);
  if (changed.length === 0 && links.added.length === 0 && links.removed.length === 0) return undefined;
  const count = (kind: 'added' | 'removed') =>
    changed.filter((part) => part[kind]).reduce((sum, { value }) => sum + value.length, 0);
  // what is removed stands right before what takes its place
  const lines = parts.flatMap(({ value, added, removed }, at) => {
    if (!added && !removed) return [];
    const beside = added ? parts[at - 1] : parts[at + 1];
    const others = beside && (added ? beside.removed : beside.added) ? beside.value : [];
    return value.map((line, index) => `${added ? '+' : '-'} ${cut(fromDifference(line, others[index]), LINE_LENGTH)}`);
  });
  return {
    address,
    what: 'changed',
    added: count('added'),
    removed: count('removed'),
    links,
    lines: lines.slice(0, MOST_LINES),
  };
}
