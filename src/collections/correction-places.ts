import type { Block, Inline, Report } from '../report/report.ts';
import { fold } from '../text/fold.ts';

/** The source's own reading of a run: what corrections replaced stands in its place again. */
const sourceReading = (run: readonly Inline[]) =>
  run.map((part) => (typeof part === 'string' ? part : part.mark === 'correction' ? part.was : part.text)).join('');

const published = (run: readonly Inline[]) => run.map((part) => (typeof part === 'string' ? part : part.text)).join('');

/** Both readings of a block, white space and widths folded. */
function readings({ number, title, content }: Block): string[] {
  const run = [number, ...title, ...content];
  return [sourceReading(run), published(run)].map((text) => fold(text).text.replace(/\s/gu, ''));
}

/**
 * The id of the block that each correction of a report changed, in the order of about.yml; undefined where it cannot be told (a correction that
 * reaches over a line's end). Corrections of numbers leave no mark in the text, so readings are compared.
 */
export function correctionPlaces({ about, blocks }: Pick<Report, 'about' | 'blocks'>): (string | undefined)[] {
  if (about.corrections.length === 0) return [];
  const all = blocks.map((block) => ({ block, texts: readings(block) }));
  return about.corrections.map(({ find, replace, line }) => {
    const [was, now] = [find, replace].map((text) => fold(text).text.replace(/\s/gu, '')) as [string, string];
    const near = all.filter(({ block: { lines } }) => line === undefined || (lines[0] <= line && line <= lines[1]));
    const found =
      near.find(({ texts }) => texts[0]?.includes(was)) ?? near.find(({ texts }) => now && texts[1]?.includes(now));
    return found?.block.id;
  });
}
