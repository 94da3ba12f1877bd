import type { Block, Inline } from '../report/report.ts';
import type { Applied } from './correct.ts';
import type { Draft } from './structure.ts';
import type { Traced } from './traced.ts';

/** Runs of plain text and marks: supplied characters become a mark each, and so does the place where a correction only deletes. */
function inlines(traced: Traced, applied: readonly Applied[], restore: (text: string) => string): Inline[] {
  const parts: Inline[] = [];
  const mark = (index: number, text: string) => {
    const { was, reason } = applied[index] as Applied;
    parts.push({ mark: 'correction', text, was: restore(was), reason });
  };
  const deletions = applied.flatMap((one, index) => (one.now === '' ? [{ ...one, index }] : []));
  let plain = '';
  const flush = () => {
    if (plain) parts.push(plain);
    plain = '';
  };
  for (let index = 0; index < traced.text.length; ) {
    const at = traced.at[index] as number;
    if (at >= 0) {
      const gone = deletions.find((one) => one.to === at && (traced.at[index - 1] ?? one.from - 1) === one.from - 1);
      if (gone) {
        flush();
        mark(gone.index, '');
      }
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
  return drafts.map((draft) => {
    const offsets = [draft.number, draft.title, draft.content].flatMap((part) => part.at.filter((at) => at >= 0));
    return {
      id: draft.id,
      type: draft.type,
      number: draft.number.text.trim(),
      level: draft.level,
      title: inlines(draft.title, applied, restore),
      titleOwnLine: draft.titleOwnLine,
      content: inlines(draft.content, applied, restore),
      lines: [lineOf(offsets[0] ?? 0), lineOf(offsets.at(-1) ?? 0)],
      topics: draft.topics,
      objects: draft.objects,
    };
  });
}
