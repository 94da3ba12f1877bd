import type { Block, Inline } from '../report/report.ts';
import type { Applied } from './correct.ts';
import { type Deletion, deletions } from './deletions.ts';
import type { Draft } from './structure.ts';
import type { Traced } from './traced.ts';

/** Runs of plain text and marks: supplied characters become a mark each, and so does the place where a correction only deletes. */
function inlines(
  traced: Traced,
  applied: readonly Applied[],
  gone: readonly Deletion[],
  restore: (text: string) => string,
): Inline[] {
  const parts: Inline[] = [];
  const mark = (index: number, text: string) => {
    const { was, reason } = applied[index] as Applied;
    parts.push({ mark: 'correction', text, was: restore(was), reason });
  };
  const here = gone.filter(({ part }) => part === traced);
  let plain = '';
  const flush = () => {
    if (plain) parts.push(plain);
    plain = '';
  };
  for (let index = 0; index <= traced.text.length; ) {
    for (const one of here) {
      if (one.index !== index) continue;
      flush();
      mark(one.correction, '');
    }
    if (index === traced.text.length) break;
    const at = traced.at[index] as number;
    if (at >= 0) {
      plain += traced.text[index++];
      continue;
    }
    flush();
    let end = index;
    while (traced.at[end] === at) end++;
    mark(-at - 1, traced.text.slice(index, end));
    index = end;
  }
  flush();
  return parts;
}

/**
 * Last stage before MDX: drafts → blocks of the report. Characters that a correction supplied or took are marked with the source's reading and
 * the reason; lines are those of the base witness. Guarantees: the plain text of the blocks is the text of the drafts.
 * @param lineOf 1-based line of a source offset. @param restore the full-width rule, for the source's readings.
 */
export function annotate(
  drafts: readonly (Draft & Pick<Block, 'topics' | 'objects'>)[],
  applied: readonly Applied[],
  lineOf: (offset: number) => number,
  restore: (text: string) => string,
): Block[] {
  const parts = drafts.flatMap(({ title, content }) => [title, content]);
  const gone = deletions(parts, applied);
  return drafts.map((draft) => {
    // a supplied character stands on the line of what it replaces
    const offsets = [draft.number, draft.title, draft.content].flatMap((part) =>
      part.at.map((at) => (at >= 0 ? at : (applied[-at - 1]?.from ?? 0))),
    );
    return {
      id: draft.id,
      type: draft.type,
      number: draft.number.text.trim(),
      level: draft.level,
      title: inlines(draft.title, applied, gone, restore),
      titleOwnLine: draft.titleOwnLine,
      content: inlines(draft.content, applied, gone, restore),
      lines: [lineOf(offsets[0] ?? 0), lineOf(offsets.at(-1) ?? 0)],
      topics: draft.topics,
      objects: draft.objects,
    };
  });
}
