import type { About } from '../report/about.ts';
import type { Catalogue } from '../report/catalogue.ts';
import type { Regions } from '../report/region.ts';
import { aboutOf } from './about-of.ts';
import type { Input } from './entry.ts';

/** Id under which an entry is previewed: its key may not be settled, or taken. */
export const previewId = (number: number) => `preview-${number}`;

/**
 * The drafts as an archive of their own, for import to show what it makes of them: every draft is in it, also one whose region is not known or whose
 * place is taken.
 */
export function previewCatalogue(inputs: readonly Input[], regions: Regions): Catalogue {
  const anywhere = [...regions.byPath.values()][0];
  const reports: Catalogue['reports'] = new Map();
  const sources: Catalogue['sources'] = new Map();
  for (const { source, sha256, drafts, entries } of inputs) {
    sources.set(source, { sha256, ...drafts.site, aside: drafts.aside, redactions: [] });
    for (const { number, draft } of entries) {
      const region = { ...draft.region, region: draft.region.region ?? anywhere };
      const about: About = aboutOf({ ...draft, region }, source, regions);
      reports.set(previewId(number), { about, file: previewId(number) });
    }
  }
  return { sources, reports, tombstones: new Map(), problems: [], complete: true, lineOf: () => undefined };
}
