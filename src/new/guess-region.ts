import type { Region, Regions } from '../report/region.ts';
import type { RegionFinding } from './find-region.ts';
import type { Selves } from './find-selves.ts';
import type { Named, NamedTown } from './region-mentions.ts';
import { cite, citeTown, levelOf, told } from './region-support.ts';

const MOST_EVIDENCE = 6;
/** A name that more regions share (城关区, 新城区) is no list of candidates. */
const MOST_SAME = 8;

/** What a text hints at without establishing it: one name of a city, an alias of a province, one rare town. */
export function guessRegion(
  named: readonly Named[],
  towns: readonly NamedTown[],
  nameOf: (region: Region) => string,
  regions: Regions,
  selves: Selves,
): RegionFinding {
  const hints = named.filter(
    (mention) =>
      told(mention) && !mention.everyday && (mention.form === 'name' || levelOf(told(mention) as Region) !== 'county'),
  );
  const rare = towns.filter(({ counties, elsewhere }) => counties.length === 1 && !elsewhere);
  const names = new Set<string>();
  for (const mention of hints) {
    const region = told(mention) as Region;
    // 娄底三中 in a text that says 全区: the city has one district only
    const districts =
      levelOf(region) === 'prefecture' && selves.kind === 'district'
        ? regions.children(region.path).filter(({ name }) => name.endsWith('区'))
        : [];
    names.add(nameOf(districts.length === 1 ? (districts[0] as Region) : region));
  }
  for (const { counties } of rare) {
    const region = regions.byCode.get(counties[0] ?? '');
    if (region) names.add(nameOf(region));
  }
  const ambiguous = named.filter(
    ({ regions: list, form, everyday, elsewhere }) =>
      list.length > 1 && list.length <= MOST_SAME && form === 'name' && !everyday && !elsewhere,
  );
  for (const { regions: list } of ambiguous) for (const region of list) names.add(nameOf(region));
  const candidates = [...names].slice(0, MOST_SAME);
  const evidence = [...hints.map(cite), ...ambiguous.map(cite), ...rare.map(citeTown)].slice(0, MOST_EVIDENCE);
  if (candidates.length === 0)
    return { region: undefined, confidence: 'unknown', candidates, reason: '文中没有可以认定地区的地名。', evidence };
  return {
    region: undefined,
    confidence: 'guess',
    candidates,
    reason: '文中的地名太少，或不止一处同名，不足以认定地区。',
    evidence,
  };
}
