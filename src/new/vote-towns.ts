import type { Region, Regions } from '../report/region.ts';
import type { NamedTown } from './region-mentions.ts';

/** A county that the towns and schools of a text point to. */
export interface TownVote {
  region: Region;
  /** One mention of each town of it that the text names and that few other counties have. */
  towns: NamedTown[];
}

/** A name that more counties share is an everyday name (新华街道): it says nothing. */
export const MOST_COUNTIES = 6;

/**
 * The county with most of the towns that a text names, when it stands alone: two at least, and twice as many as any other. One town may be a school's
 * name by chance (解放中学, 育新学校); two rare names that meet in one of 2,800 counties do not by chance. Mentions of other places do not count.
 * @param within path of the region that the county must be in.
 */
export function voteTowns(
  towns: readonly NamedTown[],
  regions: Regions,
  within: string | undefined,
): TownVote | undefined {
  const votes = new Map<string, Map<string, NamedTown>>();
  for (const town of towns) {
    if (town.elsewhere) continue;
    const counties = town.counties.filter((code) => {
      const region = regions.byCode.get(code);
      return region && (within === undefined || region.path === within || region.path.startsWith(`${within}/`));
    });
    if (town.counties.length > MOST_COUNTIES && counties.length > 1) continue;
    if (town.counties.length > MOST_COUNTIES * 3) continue;
    for (const code of counties) {
      const vote = votes.get(code) ?? new Map<string, NamedTown>();
      votes.set(code, vote);
      if (!vote.has(town.stem)) vote.set(town.stem, town);
    }
  }
  const ranked = [...votes].sort((a, b) => b[1].size - a[1].size || (a[0] < b[0] ? -1 : 1));
  const [top, second] = ranked;
  const region = top && regions.byCode.get(top[0]);
  if (!top || !region || top[1].size < 2 || top[1].size < 2 * (second?.[1].size ?? 0)) return undefined;
  return { region, towns: [...top[1].values()] };
}
