import type { About, Kind } from '../report/about.ts';
import { type Draft, editorialTitle, type Knowledge } from './draft-reports.ts';
import { findIssuer } from './find-issuer.ts';

/** What the person who hands a report in states of it. */
export interface DraftHints {
  /** Path of the region. */
  region?: string | undefined;
  /** 2019 · 2019-2020 · 2014-2015学年 */
  years?: string | undefined;
  title?: string | undefined;
  kind?: Kind | undefined;
}

const STATED = '提交人指明';

/**
 * A draft with what a person states of it. A statement without evidence in the text is `probable`; where the text says the same by itself, its own
 * finding stays as it is.
 */
export function applyHints(
  draft: Draft,
  { region: path, years, title, kind }: DraftHints,
  { regions, words }: Pick<Knowledge, 'regions' | 'words'>,
): Draft {
  const next = { ...draft };
  const region = path === undefined ? undefined : regions.byPath.get(path);
  if (region && region.path !== draft.region.region?.path) {
    const before = draft.region.region ? `程序认出的是${draft.region.region.name}：` : '';
    next.region = {
      ...draft.region,
      region,
      confidence: 'probable',
      reason: `${STATED}。${before}${draft.region.reason}`,
    };
  }
  if (years !== undefined) {
    const covered = [...years.matchAll(/\d{4}/gu)].map(([year]) => Number(year));
    const same = covered.join() === draft.years.covered.join();
    const stated: About['years'] = {
      ...draft.years,
      covered,
      schoolYear: years.endsWith('学年'),
      confidence: 'probable',
      reason: `${STATED}。${draft.years.reason}`,
    };
    if (!same) next.years = stated;
  }
  if (kind && kind !== draft.kind.kind) next.kind = { kind, confidence: 'probable', reason: `${STATED}。` };
  if (region)
    next.issuer = findIssuer(draft.stretches, next.region, draft.selves, regions, next.years.covered.at(-1), words);
  if (title) next.title = title;
  else if (!draft.titlePrinted) next.title = editorialTitle(next.issuer, next.years, next.kind.kind);
  return next;
}
