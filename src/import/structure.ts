import type { Block } from '../report/report.ts';
import type { Headings } from './headings.ts';
import { inlinePoints, type Point } from './inline-points.ts';
import type { Numbering } from './numbering.ts';
import { type Item, isNode, type Node, outline } from './outline.ts';
import { isHeadingLike, leadTitle } from './title.ts';
import { EMPTY, type Traced } from './traced.ts';

/** A block of the report while its text can still be traced. */
export interface Draft {
  id: string;
  type: Block['type'];
  number: Traced;
  level: number;
  title: Traced;
  titleOwnLine: boolean;
  content: Traced;
}

/** A childless heading above nothing is at most this long (九、抓机制，确保系统安全稳定 has 12); longer ones are measures of one sentence. */
const LONGEST_EMPTY_HEADING = 30;

/** Where drafts go, and how ids are given. */
interface Context {
  drafts: Draft[];
  headings: Headings;
  used: Map<string, number>;
}

/** Place of an item in the tree: id of what it stands in, depth, and whether that is a list of goals or a preamble. */
interface Place {
  id: string;
  level: number;
  goal: boolean;
  preamble: boolean;
}

const paragraphsOf = (node: Node) => node.items.flatMap((item) => (isNode(item) ? [] : [item.paragraph]));
const childrenOf = (node: Node) => node.items.filter(isNode);

function add(context: Context, draft: Pick<Draft, 'id' | 'type' | 'level'> & Partial<Draft>): void {
  context.drafts.push({ number: EMPTY, title: EMPTY, titleOwnLine: false, content: EMPTY, ...draft });
}

/** The id of a block; one that is taken gets `~2`, `~3` … */
function unique(context: Context, id: string): string {
  const count = (context.used.get(id) ?? 0) + 1;
  context.used.set(id, count);
  return count === 1 ? id : unique(context, `${id}~${count}`);
}

const under = (place: Place, name: string) => (place.id ? `${place.id}-${name}` : name);

function next(context: Context, place: Place, kind: 'p' | 'b'): string {
  const counter = `${place.id}/${kind}`;
  const count = (context.used.get(counter) ?? 0) + 1;
  context.used.set(counter, count);
  return unique(context, under(place, `${kind}${count}`));
}

/** A measure, or a goal where the place is a list of goals, with its title cut off when it leads the text. */
function addItem(context: Context, id: string, place: Place, number: Traced, content: Traced): void {
  const lead = leadTitle(content);
  const type = place.goal ? 'paragraph' : 'measure';
  if (type === 'measure' && lead)
    add(context, { id, type, level: place.level, number, title: lead.title, content: lead.rest });
  else add(context, { id, type, level: place.level, number, content });
}

function addPoints(context: Context, points: readonly Point[], place: Place): void {
  for (const point of points)
    addItem(context, unique(context, under(place, String(point.ordinal))), place, point.number, point.content);
}

/** An unnumbered paragraph: its inline items are measures, unless it is a preamble; all else is a paragraph. */
function addParagraph(context: Context, content: Traced, place: Place, mayHoldPoints: boolean): void {
  const inline = mayHoldPoints && !place.preamble && !place.goal ? inlinePoints(content) : undefined;
  if (!inline) {
    add(context, { id: next(context, place, 'p'), type: 'paragraph', level: place.level, content });
    return;
  }
  if (inline.before.text.trim())
    add(context, { id: next(context, place, 'p'), type: 'paragraph', level: place.level, content: inline.before });
  else if (inline.points[0]) inline.points[0].number = joinBlank(inline.before, inline.points[0].number);
  addPoints(context, inline.points, place);
}

/** Blanks before the first item stay with its number, so that none is lost. */
function joinBlank(blank: Traced, number: Traced): Traced {
  return { text: blank.text + number.text, at: [...blank.at, ...number.at] };
}

/** How many nodes of each numbering scheme stand side by side, and how many of them hold something; counted once for all of them. */
type Siblings = ReadonlyMap<string | undefined, { all: number; filled: number }>;

function count(nodes: readonly Node[]): Siblings {
  const counts = new Map<string | undefined, { all: number; filled: number }>();
  for (const { label, items } of nodes) {
    const { all, filled } = counts.get(label?.scheme.id) ?? { all: 0, filled: 0 };
    counts.set(label?.scheme.id, { all: all + 1, filled: filled + (items.length > 0 ? 1 : 0) });
  }
  return counts;
}

/** Whether at least half of an empty node's numbered siblings hold something: then it is a heading without a body. */
function amongContainers(node: Node, siblings: Siblings): boolean {
  const { all, filled } = siblings.get(node.label?.scheme.id) ?? { all: 1, filled: 0 };
  return all > 1 && filled * 2 >= all - 1;
}

function addHeading(context: Context, node: Node, id: string, level: number): void {
  add(context, { id, type: 'heading', level, number: node.number, content: node.text });
}

function insideOf(context: Context, node: Node, id: string, place: Place): Place {
  const heading = node.text.text.trim();
  const goal = context.headings.isGoal(heading);
  const preamble = goal || context.headings.isPreamble(heading);
  return { id, level: place.level + 1, goal: goal || (place.goal && !node.label), preamble };
}

/** A heading-like node with nothing numbered below: one measure with the single paragraph that follows, or a heading with its paragraphs. */
function addHeadingLeaf(context: Context, node: Node, id: string, place: Place, siblings: Siblings): void {
  const inside = insideOf(context, node, id, place);
  const below = paragraphsOf(node);
  const [body] = below;
  if (!body) {
    const short = node.text.text.length <= LONGEST_EMPTY_HEADING && !node.label?.scheme.bullet;
    const empty = inside.preamble || (short && amongContainers(node, siblings));
    if (empty || !node.label) addHeading(context, node, id, place.level);
    else addItem(context, id, place, node.number, node.text);
  } else if (below.length === 1 && node.label && !inside.preamble && !place.goal && !inlinePoints(body)) {
    add(context, {
      id,
      type: 'measure',
      level: place.level,
      number: node.number,
      title: node.text,
      titleOwnLine: true,
      content: body,
    });
  } else {
    addHeading(context, node, id, place.level);
    for (const paragraph of below) addParagraph(context, paragraph, inside, true);
  }
}

/** A node without numbered children. */
function addLeaf(context: Context, node: Node, id: string, place: Place, siblings: Siblings): void {
  const inline = place.goal ? undefined : inlinePoints(node.text);
  if (inline && isHeadingLike(inline.before.text)) {
    // （二）主要工作亮点。一是……二是……: the heading runs on into its measures
    const inside = insideOf(context, node, id, place);
    addHeading(context, { ...node, text: inline.before }, id, place.level);
    addPoints(context, inline.points, inside);
    addItems(context, node.items, inside);
  } else if (isHeadingLike(node.text.text) && childrenOf(node).length === 0) {
    addHeadingLeaf(context, node, id, place, siblings);
  } else {
    const inside = insideOf(context, node, id, place);
    if (isHeadingLike(node.text.text)) addHeading(context, node, id, place.level);
    else addItem(context, id, place, node.number, node.text);
    addItems(context, node.items, inside);
  }
}

/** A node with numbered children: a heading, or a heading and the paragraph it runs on into. */
function addContainer(context: Context, node: Node, id: string, place: Place): void {
  const inside = insideOf(context, node, id, place);
  if (isHeadingLike(node.text.text)) addHeading(context, node, id, place.level);
  else {
    const lead = leadTitle(node.text);
    if (lead) {
      addHeading(context, { ...node, text: lead.title }, id, place.level);
      add(context, { id: next(context, inside, 'p'), type: 'paragraph', level: inside.level, content: lead.rest });
    } else add(context, { id, type: 'paragraph', level: place.level, number: node.number, content: node.text });
  }
  addItems(context, node.items, inside);
}

function addNode(context: Context, node: Node, place: Place, siblings: Siblings): void {
  const ordinal = node.label?.ordinal;
  const id =
    ordinal === undefined
      ? next(context, place, node.label ? 'b' : 'p')
      : unique(context, under(place, String(ordinal)));
  if (node.implied) addItems(context, node.items, insideOf(context, node, id, place));
  else if (childrenOf(node).some((child) => child.label)) addContainer(context, node, id, place);
  else addLeaf(context, node, id, place, siblings);
}

function addItems(context: Context, items: readonly Item[], place: Place): void {
  const siblings = count(items.filter(isNode));
  for (const item of items) {
    if (isNode(item)) addNode(context, item, place, siblings);
    else addParagraph(context, item.paragraph, place, siblings.size === 0);
  }
}

/**
 * Stage 7: paragraphs of one report, corrected and with restored punctuation → its headings, measures and paragraphs in reading order (the
 * definition of a measure is in design §2 and in docs/format.md).
 * Guarantees: every character of every paragraph is in exactly one draft, in order; ids are unique; the result depends on the paragraphs alone.
 */
export function structure(paragraphs: readonly Traced[], numbering: Numbering, headings: Headings): Draft[] {
  const context: Context = { drafts: [], headings, used: new Map() };
  addItems(context, outline(paragraphs, numbering, headings).items, { id: '', level: 1, goal: false, preamble: false });
  return context.drafts;
}
