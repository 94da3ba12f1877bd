import type { DraftArchive } from './draft-data.ts';

/** Parts of the archive as one, for the check of drafts. */
export function joinDraft(parts: readonly DraftArchive[]): DraftArchive {
  const joined: DraftArchive = {
    reports: parts.flatMap(({ reports }) => reports),
    passages: [],
    similar: {},
    phrases: [...new Set(parts.flatMap(({ phrases }) => phrases))],
    outdated: parts[0]?.outdated ?? [],
  };
  let before = 0;
  for (const { reports, passages, similar } of parts) {
    for (const own of passages) joined.passages.push({ ...own, report: own.report + before });
    Object.assign(joined.similar, similar);
    before += reports.length;
  }
  return joined;
}
