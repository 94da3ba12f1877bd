import { runIndex } from '../draft/borrowed-runs.ts';
import type { Archived } from '../draft/check-draft.ts';
import { figureIndex } from '../draft/find-figures.ts';
import { letters } from '../draft/letters.ts';
import { findRegions } from '../report/find-regions.ts';
import type { Region } from '../report/region.ts';
import type { DraftArchive, DraftRegions } from './draft-data.ts';

/** What the check of drafts works with, made of the files it fetches; and the regions to choose from, by full name. */
export function draftKnowledge(
  archive: DraftArchive,
  { present, former, everyday }: DraftRegions,
): { archived: Archived; texts: ReadonlyMap<string, string>; regions: ReadonlyMap<string, string> } {
  const passages = archive.passages.flatMap(({ report, blocks, texts }) =>
    blocks.map((block, index) => ({ id: `${archive.reports[report]?.id}#${block}`, text: texts[index] ?? '' })),
  );
  const byPath = new Map<string, Region>(present.map(([code, path, name]) => [path, { code, path, name }]));
  const nameOf = (path: string) =>
    path
      .split('/')
      .map((_, depth, parts) => byPath.get(parts.slice(0, depth + 1).join('/'))?.name ?? '')
      .join('') || path;
  return {
    archived: {
      ids: passages.map(({ id }) => id),
      runs: runIndex(passages.map(({ text }) => letters(text).text)),
      figures: figureIndex(passages),
      phrases: archive.phrases,
      outdated: archive.outdated,
      mentions: findRegions({ byPath, former }, everyday),
      nameOf,
    },
    texts: new Map(passages.map(({ id, text }) => [id, text])),
    regions: new Map(present.map(([, path]) => [nameOf(path), path])),
  };
}
