import { expect } from 'vitest';
import type { State, Working } from '../../src/import/pipeline.ts';
import { fromMdx } from '../../src/report/from-mdx.ts';
import { inlineText } from '../../src/report/inline-text.ts';
import { MARK_ELEMENTS } from '../../src/report/marks.ts';
import { blockText } from '../../src/report/passages.ts';
import { toMdx } from '../../src/report/to-mdx.ts';
import { foldWidth } from '../../src/text/width.ts';
import { nodesOf, type Shown, showMdx } from '../report/compile-mdx.ts';

const OUR_BUGS = ['account-lost', 'account-doubled'];
const ELEMENTS = [
  'Heading',
  'Measure',
  'Paragraph',
  'Title',
  ...Object.values(MARK_ELEMENTS).map(({ element }) => element),
];
const PUBLISHED = new Set(['passage', 'heading', 'other-witness']);

/** The parts of a share's blocks, in reading order. */
const partsOf = ({ drafts }: Working) =>
  drafts.flatMap((draft) => [draft.number, draft.title, draft.content].map((part) => ({ draft, part })));

/**
 * Every character of the source has exactly one fate, judged from the runs alone; what is published is the source's own character, in order; and all
 * together give the source back.
 */
export function expectNothingLost(state: State): void {
  const { text, account, shares } = state;
  expect(state.problems.filter(({ code }) => OUR_BUGS.includes(code))).toEqual([]);
  const runs = account?.runs ?? [];
  const holder = new Int32Array(text.length).fill(-1);
  // counted by hand and expected once: a source has thousands of characters
  const wrong: string[] = [];
  for (const [index, { from, to }] of runs.entries()) {
    for (let at = from; at < to; at++) {
      if (holder[at] !== -1) wrong.push(`character ${at} has two fates`);
      holder[at] = index;
    }
  }
  if (holder.includes(-1)) wrong.push(`character ${holder.indexOf(-1)} has no fate`);
  expect(runs.map(({ from, to }) => text.slice(from, to)).join('')).toBe(text);
  expect(Object.values(account?.totals ?? {}).reduce((sum, count) => sum + count, 0)).toBe([...text].length);

  const published = new Uint8Array(text.length);
  for (const share of shares) {
    let last = -1;
    for (const { draft, part } of partsOf(share)) {
      if (part.at.length !== part.text.length) wrong.push(`block ${draft.id} is not traced`);
      const fate = share.witness > 0 ? 'other-witness' : draft.type === 'heading' ? 'heading' : 'passage';
      for (const [index, at] of part.at.entries()) {
        if (at < 0) continue;
        if (at <= last) wrong.push(`character ${at} is out of order`);
        last = at;
        published[at] = 1;
        const [shown, own] = [part.text[index] as string, text[at] as string];
        if (shown !== own && foldWidth(shown) !== own) wrong.push(`character ${at} became ${shown}`);
        const run = runs[holder[at] as number];
        if (run?.fate !== fate || run.report !== share.report || run.block !== draft.id)
          wrong.push(`character ${at} is in block ${draft.id}, and its fate is ${JSON.stringify(run)}`);
      }
    }
  }
  for (const [at, index] of holder.entries()) {
    if (PUBLISHED.has(runs[index]?.fate ?? '') !== (published[at] === 1)) wrong.push(`character ${at} is in no block`);
  }
  expect(wrong).toEqual([]);
}

/** A correction is seen where it was made: every one has a mark, unless it changed a number, which is no text; what it took is claimed. */
export function expectCorrectionsShown(state: State): void {
  for (const { applied, blocks, drafts } of state.shares) {
    const marks = blocks
      .flatMap(({ title, content }) => [...title, ...content])
      .flatMap((part) => (typeof part !== 'string' && part.mark === 'correction' ? [part] : []));
    applied.forEach(({ from, to, now, reason }, index) => {
      const inNumber = drafts.some(({ number }) => number.at.includes(-(index + 1)));
      const anywhere = drafts.some(({ title, content }) => title.text + content.text !== '');
      if (!inNumber && anywhere)
        expect(marks.some((mark) => mark.reason === reason && (now !== '' || mark.text === ''))).toBe(true);
      for (let at = from; at < to; at++)
        expect(state.account?.runs.find((run) => run.from <= at && at < run.to)?.fate).toBe('corrected');
    });
  }
}

/** Blocks are what FORMAT.md says, and say what the drafts hold. */
export function expectSoundBlocks(state: State): void {
  for (const share of state.shares) {
    if (share.witness > 0) continue;
    const { blocks, drafts, about } = share;
    const range = about.witnesses[0]?.lines ?? [1, 1];
    expect(blocks.map(({ title, content }) => [inlineText(title), inlineText(content)])).toEqual(
      drafts.map(({ title, content }) => [title.text, content.text]),
    );
    expect(new Set(blocks.map(({ id }) => id)).size, 'ids are unique').toBe(blocks.length);
    let line = range[0];
    for (const block of blocks) {
      expect(block.id).toMatch(/^(?:\d+|[pb]\d+)(?:~\d+)?(?:-(?:\d+|[pb]\d+)(?:~\d+)?)*$/);
      expect(block.level).toBeGreaterThan(0);
      expect(block.lines[0]).toBeGreaterThanOrEqual(line);
      expect(block.lines[1]).toBeGreaterThanOrEqual(block.lines[0]);
      expect(block.lines[1]).toBeLessThanOrEqual(range[1]);
      [line] = block.lines;
      expect(block.number).toBe(block.number.trim());
      if (block.type !== 'measure') expect([block.title, block.titleOwnLine]).toEqual([[], false]);
      if (block.titleOwnLine) expect(inlineText(block.title)).not.toBe('');
      expect((block.number + blockText(block)).trim(), 'no empty block').not.toBe('');
      expect(blockText(block).replace(/\n/, '')).not.toMatch(/[\n\r]/);
    }
  }
}

/** The text that an MDX file shows in its blocks. */
const textOf = (shown: Shown): string => (typeof shown === 'string' ? shown : shown.children.map(textOf).join(''));

/** The MDX of every report compiles, shows exactly the text, holds no code and no element but ours, and gives the blocks back. */
export function expectSoundMdx(state: State): void {
  for (const { blocks, witness } of state.shares) {
    if (witness > 0) continue;
    const mdx = toMdx(blocks);
    expect(fromMdx(mdx)).toEqual(blocks);
    const shown = showMdx(mdx, ELEMENTS).filter((part) => part !== '\n');
    expect(shown.map(textOf)).toEqual(blocks.map(({ title, content }) => inlineText([...title, ...content])));
    const [, first, ...rest] = nodesOf(mdx);
    expect(first?.type).toBe('mdxFlowExpression');
    for (const { type, name } of rest) {
      if (type !== 'text' && !(type.startsWith('mdxJsx') && ELEMENTS.includes(name ?? '')))
        expect.fail(`${type} ${name} is live`);
    }
  }
}

/** All of the above. */
export function expectInvariants(state: State): void {
  if (!state.account) {
    expect(state.problems.length).toBeGreaterThan(0);
    return;
  }
  expectNothingLost(state);
  expectCorrectionsShown(state);
  expectSoundBlocks(state);
  expectSoundMdx(state);
}
