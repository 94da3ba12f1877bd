import { type DamageRule, findDamage } from '../report/damage-rules.ts';
import { inlineText } from '../report/inline-text.ts';
import type { Block, DamageMark, Inline } from '../report/report.ts';
import { insertMarks, type Span } from './insert-marks.ts';

const markOf = (rule: DamageRule, text: string): DamageMark => ({
  mark: 'damage',
  text,
  kind: rule.kind,
  rule: rule.id,
});

/** What the rules of scope `text` find in a run; of two finds that overlap, the one of the earlier rule. */
function within(run: readonly Inline[], rules: readonly DamageRule[]): Inline[] {
  const text = inlineText(run);
  const spans: Span[] = rules.flatMap((rule) =>
    findDamage(rule, text).map(({ from, to }) => ({ from, to, mark: markOf(rule, text.slice(from, to)) })),
  );
  return insertMarks(run, spans);
}

/** Index of the last block of each block's subtree: the block itself, or the last one that stands deeper right after it. */
function subtreeEnds(blocks: readonly Block[]): number[] {
  const ends = blocks.map((_, index) => index);
  const open: number[] = [];
  blocks.forEach(({ level }, index) => {
    while (open.length && (blocks[open.at(-1) as number] as Block).level >= level)
      ends[open.pop() as number] = index - 1;
    open.push(index);
  });
  for (const index of open) ends[index] = blocks.length - 1;
  return ends;
}

/** Headings with nothing below them though another heading beside them has something: 六、强化机关效能建设 at the end of the report. */
function emptyHeadings(blocks: readonly Block[], ends: readonly number[]): number[] {
  const parents: number[] = [];
  const open: number[] = [];
  blocks.forEach(({ level }, index) => {
    while (open.length && (blocks[open.at(-1) as number] as Block).level >= level) open.pop();
    parents.push(open.at(-1) ?? -1);
    open.push(index);
  });
  const place = (index: number) => `${parents[index]}/${blocks[index]?.level}`;
  const isHeading = (index: number) => blocks[index]?.type === 'heading';
  const filled = new Set(
    blocks.flatMap((_, index) => (isHeading(index) && ends[index] !== index ? [place(index)] : [])),
  );
  return blocks.flatMap((_, index) =>
    isHeading(index) && ends[index] === index && filled.has(place(index)) ? [index] : [],
  );
}

// ids of numbered items: 7-1 and 1; 2-b1 and p1 are no numbers, 1~2 is a number printed twice
const NUMBERED = /^(?:(.*)-)?(\d+)$/;

/**
 * Ends of first items that no second follows: 一是…… where 二是 should come, 十一、 that stops after 一. Where numbers run on through the sections
 * (1. in 一、, 2. in 二、) the second stands elsewhere and nothing is missing.
 */
function loneFirsts(blocks: readonly Block[], ends: readonly number[]): number[] {
  const ids = new Set(blocks.map(({ id }) => id));
  const sibling = (parent: string | undefined, ordinal: number) =>
    ids.has(parent === undefined ? String(ordinal) : `${parent}-${ordinal}`);
  const runsOnAfter = blocks.findLastIndex(({ id }) => {
    const [, parent, ordinal] = NUMBERED.exec(id) ?? [];
    return ordinal === '2' && !sibling(parent, 1);
  });
  return blocks.flatMap(({ id, number }, index) => {
    const [, parent, ordinal] = NUMBERED.exec(id) ?? [];
    const lone = ordinal === '1' && number !== '' && !sibling(parent, 2) && index > runsOnAfter;
    return lone ? [ends[index] as number] : [];
  });
}

/**
 * Some bureaus close no item with a stop; then an open end says nothing. More than this many open ends that are more than this share of all passages
 * are a custom (in the 18 reports at most one passage in fourteen is open).
 */
const LEAST_CUSTOM = 2;
const CUSTOM_SHARE = 0.25;

/** For each block that breaks off, the first rule of the scopes `end`, `last`, `heading` and `item` that says so. */
function cuts(blocks: readonly Block[], rules: readonly DamageRule[]): Map<number, DamageRule> {
  const found = new Map<number, DamageRule>();
  const subtrees = subtreeEnds(blocks);
  const broken = (rule: DamageRule): number[] => {
    if (rule.scope === 'heading') return emptyHeadings(blocks, subtrees);
    if (rule.scope === 'item') return loneFirsts(blocks, subtrees);
    const ends = rule.scope === 'last' ? blocks.slice(-1) : blocks;
    const first = blocks.length - ends.length;
    const looked = ends.flatMap(({ type, content }, index) => {
      const text = type === 'heading' ? '' : inlineText(content);
      return text.length > 0 && text.length >= rule.least ? [{ index: first + index, text }] : [];
    });
    const open = looked.filter(({ text }) => findDamage(rule, text).length > 0);
    const custom = open.length > LEAST_CUSTOM && open.length > looked.length * CUSTOM_SHARE;
    return custom ? [] : open.map(({ index }) => index);
  };
  for (const rule of rules) {
    if (rule.scope === 'text') continue;
    for (const index of broken(rule)) if (!found.has(index)) found.set(index, rule);
  }
  return found;
}

/**
 * Marks what is damaged in the blocks of a report, by the rules of `damage.yml`: masks, lost words, residue and slips where they stand, and a mark
 * without text at an end that breaks off. Guarantees: the plain text of every block stays the same; corrections stay as they are, and what they
 * touch is not marked.
 */
export function damage(blocks: readonly Block[], rules: readonly DamageRule[]): Block[] {
  const textual = rules.filter((rule) => rule.scope === 'text');
  const broken = cuts(blocks, rules);
  return blocks.map((block, index) => {
    const content = within(block.content, textual);
    const rule = broken.get(index);
    const end = inlineText(content).length;
    return {
      ...block,
      title: within(block.title, textual),
      content: rule ? insertMarks(content, [{ from: end, to: end, mark: markOf(rule, '') }]) : content,
    };
  });
}
