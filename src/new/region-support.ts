import type { Evidence } from '../report/about.ts';
import type { Region } from '../report/region.ts';
import type { Selves } from './find-selves.ts';
import type { Named, NamedTown } from './region-mentions.ts';
import { quote, type Stretch } from './stretch.ts';
import { MOST_COUNTIES, type TownVote } from './vote-towns.ts';

export type RegionLevel = 'province' | 'prefecture' | 'county';

/** Level by GB/T 2260 code. */
export function levelOf({ code }: Pick<Region, 'code'>): RegionLevel {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}

/** Whether a path is another one or lies below it. */
export const within = (path: string, above: string) => path === above || path.startsWith(`${above}/`);
/** Whether one of two regions holds the other. */
export const related = (a: string, b: string) => within(a, b) || within(b, a);

const MOST_EVIDENCE = 6;

/** What is known of one region as the report's own. */
export interface Support {
  region: Region;
  /** Mentions in the title, in the lines of the page with an office, in the signature. */
  heads: Map<Stretch['role'], Named>;
  /** Full names in the text, names with an office among them. */
  full: Named[];
  short: Named[];
  /** Regions above and below that the text names in full. */
  above: Named[];
  below: Named[];
  towns: NamedTown[];
}

/**
 * Whether a mention can name who speaks: a name in the title, or one with an office in the page's lines or the signature. A short name counts where an
 * office follows it or the title begins with it, since many come about where two words meet (均衡水平, 聚焦作风).
 */
function isHead({ stretch: { role, text }, form, everyday, office, from }: Named): boolean {
  if (role === 'body' || (role !== 'title' && !office)) return false;
  return (
    form === 'name' || office || (!everyday && /^[\d〇○零一二三四五六七八九十年度学—-]*$/u.test(text.slice(0, from)))
  );
}

/** The region that a mention names beyond doubt as one's own. */
export const told = ({ regions, elsewhere }: Named) => (regions.length === 1 && !elsewhere ? regions[0] : undefined);

/** Everything a text says of one region as its own. */
export function support(region: Region, named: readonly Named[], towns: readonly NamedTown[]): Support {
  const found: Support = { region, heads: new Map(), full: [], short: [], above: [], below: [], towns: [] };
  for (const mention of named) {
    const own = told(mention);
    if (!own) continue;
    const { role } = mention.stretch;
    if (own.path === region.path) {
      if (isHead(mention)) {
        if (!found.heads.has(role)) found.heads.set(role, mention);
      } else if (role === 'body' && mention.form === 'name' && (!mention.everyday || mention.office))
        found.full.push(mention);
      else if (role === 'body' && !mention.everyday) found.short.push(mention);
    } else if (mention.everyday) continue;
    else if (within(region.path, own.path)) found.above.push(mention);
    else if (within(own.path, region.path) && mention.form === 'name') found.below.push(mention);
  }
  const seen = new Set<string>();
  for (const town of towns) {
    if (town.elsewhere || seen.has(town.stem) || town.counties.length > MOST_COUNTIES) continue;
    if (!town.counties.includes(region.code)) continue;
    seen.add(town.stem);
    found.towns.push(town);
  }
  return found;
}

/** The regions that title, page and signature name as the one that speaks; of several on one line the deepest. */
export function heads(named: readonly Named[]): Map<Stretch['role'], Region[]> {
  const found = new Map<Stretch['role'], Region[]>();
  for (const mention of named) {
    const region = told(mention);
    const { role } = mention.stretch;
    if (!region || !isHead(mention)) continue;
    const list = (found.get(role) ?? []).filter(({ path }) => !within(region.path, path));
    if (!list.some(({ path }) => within(path, region.path))) list.push(region);
    found.set(role, list);
  }
  return found;
}

/** Whether what a text calls itself goes with a region's type: 全县 with a county, 全区 with a district or an autonomous region. */
export function agrees(region: Region, { counts, kind }: Selves): 'yes' | 'no' | 'silent' {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  if (total === 0) return 'silent';
  const { name } = region;
  const own = /(?:县|旗|林区|特区)$/u.test(name)
    ? counts.county
    : name.endsWith('自治区')
      ? counts.district + counts.province
      : name.endsWith('区')
        ? counts.district
        : /[州盟]$|地区$/u.test(name)
          ? counts.prefecture
          : levelOf(region) === 'province' && !name.endsWith('市')
            ? counts.province
            : counts.city;
  if (own > 0) return 'yes';
  return kind === 'school' || kind === 'town' ? 'silent' : 'no';
}

/** What speaks against a region as the report's own, in Chinese. */
export function doubts(own: Support, named: readonly Named[], vote: TownVote | undefined, selves: Selves): string[] {
  const { region } = own;
  const found: string[] = [];
  if (vote && !related(vote.region.path, region.path))
    found.push(
      `文中的${vote.towns
        .map(({ stem }) => stem)
        .slice(0, 3)
        .join('、')}等是${vote.region.name}的乡镇、学校`,
    );
  const others = new Map<string, Named[]>();
  for (const mention of named) {
    const other = told(mention);
    if (!other || related(other.path, region.path) || mention.form !== 'name' || mention.everyday) continue;
    const known = others.get(other.path) ?? [];
    known.push(mention);
    others.set(other.path, known);
  }
  const ours = own.full.length + own.above.length + own.below.length + own.towns.length;
  for (const mentions of others.values()) {
    const office = mentions.some((mention) => mention.office);
    if (mentions.length >= Math.max(2, ours) || (office && mentions.length > own.full.length))
      found.push(`文中${mentions.length}处说到${mentions[0]?.regions[0]?.name}`);
  }
  const smaller =
    levelOf(region) !== 'county' &&
    (selves.kind === 'county' || selves.kind === 'district') &&
    !region.name.endsWith('自治区');
  if (smaller || agrees(region, selves) === 'no')
    found.push(`文中自称“${selves.evidence[0]?.quote.slice(0, 12) ?? ''}”，与${region.name}不合`);
  return found;
}

/** A name as evidence. */
export const cite = ({ stretch, from, to }: Named) => quote(stretch, from, to);
/** A town as evidence. */
export const citeTown = ({ stretch, start, end }: NamedTown) => quote(stretch, start, end);

/** The best of what speaks for a region, each quote once. */
export function evidenceOf(own: Support, selves: Selves): Evidence[] {
  const all = [
    ...[...own.heads.values()].map(cite),
    ...own.full.slice(0, 2).map(cite),
    ...own.below.slice(0, 2).map(cite),
    ...own.above.slice(0, 2).map(cite),
    ...own.towns.slice(0, 3).map(citeTown),
    ...own.short.slice(0, 1).map(cite),
    ...selves.evidence,
  ];
  const seen = new Set<string>();
  return all
    .filter(({ quote: text, line }) => text && !seen.has(`${line} ${text}`) && seen.add(`${line} ${text}`))
    .slice(0, MOST_EVIDENCE);
}
