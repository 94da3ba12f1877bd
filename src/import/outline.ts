import type { Headings } from './headings.ts';
import { inlinePoints } from './inline-points.ts';
import { bareLabels, type Label, label } from './label.ts';
import type { Numbering } from './numbering.ts';
import { EMPTY, slice, type Traced } from './traced.ts';

/** One node of a report's outline: a numbered paragraph or an unnumbered caption, with what stands below it in reading order. */
export interface Node {
  /** The number as printed; empty for captions and for the root. */
  number: Traced;
  /** The paragraph without its number. */
  text: Traced;
  label: Label | undefined;
  rank: number;
  /** True when the source lost this heading and only its followers show that it was there (000 begins with （一） and goes on with 二、). */
  implied: boolean;
  items: Item[];
}

/** A node, or an unnumbered paragraph that belongs to the node it stands in. */
export type Item = Node | { paragraph: Traced };

export const isNode = (item: Item): item is Node => 'items' in item;

function node(content: Traced, found: Label | undefined, rank: number): Node {
  const length = found?.length ?? 0;
  return {
    number: slice(content, 0, length),
    text: slice(content, length),
    label: found,
    rank,
    implied: false,
    items: [],
  };
}

/** A caption stands just outside whatever follows it, and inside whatever it stands in. */
const CAPTION_STEP = 0.25;

/** Text that opens with （一） and later has 二、 but no 一、 lost its first heading: the numbers before 二、 go under an implied one. */
function implyFirst(root: Node): void {
  const outer = root.items.reduce(
    (least, item) => (isNode(item) ? Math.min(least, item.rank) : least),
    Number.POSITIVE_INFINITY,
  );
  const first = root.items.findIndex((item) => isNode(item) && item.rank === outer);
  const start = root.items.findIndex((item) => isNode(item) && item.label);
  const found = root.items[first];
  if (start < 0 || start >= first || !found || !isNode(found) || found.label?.ordinal !== 2) return;
  const implied: Node = { ...node(EMPTY, { ...found.label, ordinal: 1, length: 0 }, outer), implied: true };
  implied.items = root.items.splice(start, first - start, implied);
}

/**
 * Puts the paragraphs of one report into a tree by their numbers. A scheme that is open is continued at its level; a new one goes inside what is
 * open, except that a usually outer scheme closes usually inner ones. Guarantees: every paragraph stands in the tree once and in order.
 */
export function outline(paragraphs: readonly Traced[], numbering: Numbering, headings: Headings): Node {
  const texts = paragraphs.map((paragraph) => paragraph.text);
  // a paragraph that opens with 一是 and goes on to 二是 holds a list; it is not the first item of one
  const labels = paragraphs.map((paragraph) =>
    inlinePoints(paragraph)?.before.text.trim() === '' ? undefined : label(paragraph.text, numbering),
  );
  for (const [index, found] of bareLabels(texts, labels, numbering)) labels[index] = found;

  const root: Node = node(EMPTY, undefined, Number.NEGATIVE_INFINITY);
  const open: Node[] = [root];
  const top = () => open.at(-1) as Node;
  const push = (added: Node) => {
    top().items.push(added);
    open.push(added);
  };
  paragraphs.forEach((paragraph, index) => {
    const found = labels[index];
    if (found) {
      const { scheme } = found;
      const same = open.findLastIndex((other) => other.label?.scheme.id === scheme.id);
      if (same > 0) open.length = same;
      else while (open.length > 1 && top().rank > scheme.rank) open.pop();
      push(node(paragraph, found, scheme.rank));
    } else if (headings.isCaption(paragraph.text)) {
      const same = open.findLastIndex((other) => other !== root && !other.label);
      if (same > 0) open.length = same;
      const rank = open.length === 1 ? CAPTION_STEP : top().rank + CAPTION_STEP;
      push(node(paragraph, undefined, rank));
    } else top().items.push({ paragraph });
  });
  implyFirst(root);
  return root;
}
