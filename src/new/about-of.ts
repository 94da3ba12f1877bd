import { type About, about, type Witness } from '../report/about.ts';
import type { Regions } from '../report/region.ts';
import type { Draft } from './draft-reports.ts';

/** GB/T 2260 code of a draft's region in its last year; undefined where no region is established. */
export function codeOf(
  { region: { region }, years }: Pick<Draft, 'region' | 'years'>,
  regions: Regions,
): string | undefined {
  const year = years.covered.at(-1);
  // without a year the code of the name that the text uses: 旬阳县 was 610928
  return region && (year === undefined ? region.code : (regions.inYear(region.path, year)?.code ?? region.code));
}

/**
 * What `about.yml` states for a draft. The finding's reasons go in as they are; a kind or an issuer that is not certain is told in the notes.
 * @throws RangeError when no region is established: such a draft has no place in the archive yet.
 */
export function aboutOf(draft: Draft, source: string, regions: Regions): About {
  const { title, titlePrinted, issuer, region, years, kind, lines, copies } = draft;
  const code = codeOf(draft, regions);
  if (!region.region || !code) throw new RangeError('a report needs a region');
  const witnesses: Witness[] = [lines, ...copies].map((range) => ({ source, lines: range }));
  const { candidates, confidence, reason, evidence } = region;
  return about.parse({
    title,
    ...(titlePrinted ? { titlePrinted } : {}),
    issuer,
    region: { path: region.region.path, code, confidence, candidates, reason, evidence },
    years,
    kind: kind.kind,
    witnesses,
    corrections: [],
    notes: kind.confidence === 'certain' ? [] : [`体裁为程序推断：${kind.reason}`],
  });
}
