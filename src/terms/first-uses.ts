import type { Block } from '../report/report.ts';
import type { TermPlace } from './term-finder.ts';

/**
 * In which block of a report each term stands first, by block id. Only running text counts: headings and titles stay clear, and so do corrected,
 * damaged and varying words, which have explanations of their own.
 */
export function firstUses(
  blocks: readonly Block[],
  find: (text: string) => readonly TermPlace[],
): Map<string, Set<string>> {
  const uses = new Map<string, Set<string>>();
  const seen = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'heading') continue;
    for (const part of block.content) {
      if (typeof part !== 'string') continue;
      for (const { id } of find(part)) {
        if (seen.has(id)) continue;
        seen.add(id);
        const own = uses.get(block.id) ?? new Set();
        uses.set(block.id, own.add(id));
      }
    }
  }
  return uses;
}
