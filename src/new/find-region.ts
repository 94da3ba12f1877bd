import type { Confidence, Evidence } from '../report/about.ts';
import type { Region } from '../report/region.ts';
import type { Selves } from './find-selves.ts';
import { type Finders, type Named, type NamedTown, regionMentions } from './region-mentions.ts';
import { quote, type Stretch } from './stretch.ts';
import { type TownVote, voteTowns } from './vote-towns.ts';

/** Which region a report is of, as deep as established, and what that rests on. */
export interface RegionFinding {
  /** Undefined where no region is established. */
  region: Region | undefined;
  confidence: Confidence;
  /** Other regions it could be, or deeper ones that are only a guess, as full names. */
  candidates: string[];
  reason: string;
  evidence: Evidence[];
}

type Level = 'province' | 'prefecture' | 'county';

/** Level by GB/T 2260 code. */
export function levelOf({ code }: Pick<Region, 'code'>): Level {
  return code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'prefecture' : 'county';
}

const within = (path: string, above: string) => path === above || path.startsWith(`${above}/`);
const related = (a: string, b: string) => within(a, b) || within(b, a);
const MOST_EVIDENCE = 6;

// XX县 · x市 · *区 · 某市辖区 · __县: a name that somebody took out
const MASK = /(?:(?<![A-Za-z])[xX×]{1,4}|[*＊_＿]{1,4}|某)(?:省|市|县|区|旗|州)/u;

/** What is known of one region as the report's own. */
interface Support {
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

const told = ({ regions, elsewhere }: Named) => (regions.length === 1 && !elsewhere ? regions[0] : undefined);

function support(region: Region, named: readonly Named[], towns: readonly NamedTown[]): Support {
  const found: Support = { region, heads: new Map(), full: [], short: [], above: [], below: [], towns: [] };
  for (const mention of named) {
    const own = told(mention);
    if (!own) continue;
    const { role } = mention.stretch;
    if (own.path === region.path) {
      const head = role === 'title' || ((role === 'page' || role === 'signature') && mention.office);
      if (head && !(mention.everyday && mention.form === 'short')) {
        if (!found.heads.has(role)) found.heads.set(role, mention);
      } else if (role === 'body' && mention.form === 'name' && (!mention.everyday || mention.office))
        found.full.push(mention);
      else if (role === 'body') found.short.push(mention);
    } else if (mention.everyday) continue;
    else if (within(region.path, own.path)) found.above.push(mention);
    else if (within(own.path, region.path) && mention.form === 'name') found.below.push(mention);
  }
  const seen = new Set<string>();
  for (const town of towns) {
    if (town.elsewhere || seen.has(town.stem) || town.counties.length > 6) continue;
    if (!town.counties.includes(region.code)) continue;
    seen.add(town.stem);
    found.towns.push(town);
  }
  return found;
}

/** The regions that title, page and signature name as the one that speaks; of several on one line the deepest. */
function heads(named: readonly Named[]): Map<Stretch['role'], Region[]> {
  const found = new Map<Stretch['role'], Region[]>();
  for (const mention of named) {
    const region = told(mention);
    const { role } = mention.stretch;
    if (
      !region ||
      role === 'body' ||
      (role !== 'title' && !mention.office) ||
      (mention.everyday && mention.form === 'short')
    )
      continue;
    const list = (found.get(role) ?? []).filter(({ path }) => !within(region.path, path));
    if (!list.some(({ path }) => within(path, region.path))) list.push(region);
    found.set(role, list);
  }
  return found;
}

/** Whether what a text calls itself goes with a region's type: 全县 with a county, 全区 with a district or an autonomous region. */
function agrees(region: Region, { counts, kind }: Selves): 'yes' | 'no' | 'silent' {
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
function doubts(own: Support, named: readonly Named[], vote: TownVote | undefined, selves: Selves): string[] {
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
    others.set(other.path, [...(others.get(other.path) ?? []), mention]);
  }
  const ours = own.full.length + own.above.length + own.below.length + own.towns.length;
  for (const mentions of others.values()) {
    const office = mentions.some((mention) => mention.office);
    if (mentions.length >= Math.max(2, ours) || (office && mentions.length > own.full.length))
      found.push(`文中${mentions.length}处说到${mentions[0]?.regions[0]?.name}`);
  }
  if (agrees(region, selves) === 'no')
    found.push(`文中自称“${selves.evidence[0]?.quote.slice(0, 12) ?? ''}”，与${region.name}不合`);
  return found;
}

/** The region of the text itself, when no title or signature names one. */
function bodyRegion(named: readonly Named[], selves: Selves): Region | undefined {
  const counts = new Map<string, { region: Region; count: number; office: boolean }>();
  for (const mention of named) {
    const region = told(mention);
    if (!region || mention.form !== 'name' || (mention.everyday && !mention.office)) continue;
    const known = counts.get(region.path) ?? { region, count: 0, office: false };
    counts.set(region.path, { region, count: known.count + 1, office: known.office || mention.office });
  }
  const all = [...counts.values()];
  const counties = all.filter(({ region }) => levelOf(region) === 'county').sort((a, b) => b.count - a.count);
  const [top, ...others] = counties;
  const parents = new Set(counties.map(({ region }) => region.path.slice(0, region.path.lastIndexOf('/'))));
  const speaksUp =
    selves.kind === 'city' || selves.kind === 'prefecture' || selves.kind === 'province' || selves.kind === undefined;
  // 延平区、建瓯市、顺昌县、光泽县: a city that lists its counties speaks for itself
  const listing = parents.size === 1 && (counties.length >= 3 || (counties.length === 2 && speaksUp));
  const upper = all
    .filter(({ region }) => levelOf(region) !== 'county')
    .sort((a, b) => b.region.path.length - a.region.path.length || b.count - a.count);
  if (listing && selves.kind !== 'county' && selves.kind !== 'district') {
    const [parent = ''] = parents;
    const named = upper.find(({ region }) => region.path === parent);
    if (named) return named.region;
  }
  const rest = others.reduce((sum, { count }) => sum + count, 0);
  if (top && (top.count >= 2 || top.office) && top.count >= 2 * rest && agrees(top.region, selves) !== 'no')
    return top.region;
  if (
    speaksUp &&
    upper[0] &&
    upper.filter(({ region }) => !related(region.path, upper[0]?.region.path ?? '')).length === 0
  )
    return upper[0].region;
  return undefined;
}

/** A region above the report's own that the text names in full: 某县 of 济南市. */
function upperRegion(named: readonly Named[]): { region: Region; mentions: Named[] } | undefined {
  const counts = new Map<string, { region: Region; mentions: Named[] }>();
  for (const mention of named) {
    const region = told(mention);
    if (!region || levelOf(region) === 'county' || mention.form !== 'name') continue;
    const known = counts.get(region.path);
    counts.set(region.path, { region, mentions: [...(known?.mentions ?? []), mention] });
  }
  const all = [...counts.values()].sort(
    (a, b) =>
      b.region.path.split('/').length - a.region.path.split('/').length || b.mentions.length - a.mentions.length,
  );
  const [deepest] = all;
  if (!deepest || all.some(({ region }) => !related(region.path, deepest.region.path))) return undefined;
  return { region: deepest.region, mentions: all.flatMap(({ mentions }) => mentions) };
}

const cite = ({ stretch, from, to }: Named) => quote(stretch, from, to);
const citeTown = ({ stretch, start, end }: NamedTown) => quote(stretch, start, end);

function evidenceOf(own: Support, selves: Selves): Evidence[] {
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

/**
 * Finds the region a report is of. `certain` asks for two kinds of evidence that do not depend on each other and for nothing against it: a head (title,
 * the page's own lines, signature) and names in the text that go with it, or two heads; without a head the region's own name again and again, and
 * regions above, below or towns of it. Names that were masked leave `probable` at most, whatever else is there. Names of other places do not count.
 */
export function findRegion(stretches: readonly Stretch[], selves: Selves, finders: Finders): RegionFinding {
  const { regions } = finders;
  const { named, towns } = regionMentions(stretches, finders);
  const masked = stretches.find(({ text }) => MASK.test(text));
  const upper = upperRegion(named);
  const vote = voteTowns(towns, regions, undefined) ?? (upper && voteTowns(towns, regions, upper.region.path));
  const nameOf = (region: Region) => regions.names(region.path).join('');

  const byHead = heads(named);
  const [title, signature, page] = (['title', 'signature', 'page'] as const).map((role) => byHead.get(role) ?? []);
  const headed = [title, signature, page].find((list) => list?.length)?.[0];
  const deeper =
    headed &&
    [...(signature ?? []), ...(page ?? [])].find(
      ({ path }) => path !== headed.path && within(path, headed.path) && selves.kind !== 'city',
    );
  const region = deeper ?? headed ?? bodyRegion(named, selves);

  if (region) {
    const own = support(region, named, towns);
    const against = doubts(own, named, vote, selves);
    const clash = [...byHead]
      .filter(([role]) => role !== 'page')
      .flatMap(([, list]) => list)
      .find(({ path }) => !related(path, region.path));
    if (clash) against.push(`标题、落款另有${clash.name}`);
    if (masked) against.push('文中有地名被遮盖');
    const beside =
      (own.full.length ? 1 : 0) +
      (own.above.length ? 1 : 0) +
      (own.below.length ? 1 : 0) +
      (own.towns.length ? 1 : 0) +
      (own.short.length ? 1 : 0);
    const speaks = agrees(region, selves);
    const evidence = evidenceOf(own, selves);
    const finding = (confidence: Confidence, reason: string): RegionFinding => ({
      region,
      confidence,
      candidates: confidence === 'certain' ? [] : [nameOf(region)],
      reason,
      evidence,
    });
    const heads = [...own.heads.keys()]
      .map((role) => ({ title: '标题', page: '网页', signature: '落款', body: '正文' })[role])
      .join('、');
    if (own.heads.size) {
      if (against.length === 0 && speaks !== 'no' && (beside > 0 || own.heads.size > 1))
        return finding('certain', `${heads}写明${region.name}${beside ? '，正文的地名相符' : ''}。`);
      // a name in the title that the text speaks against was perhaps put there later
      const strong = against.length - (masked ? 1 : 0) === 0 || beside > 1;
      return strong
        ? finding(
            'probable',
            `${heads}写明${region.name}${against.length ? `；但${against.join('；')}` : '，正文没有别的地名可以核对'}。`,
          )
        : unsettled(region, `${heads}写明${region.name}，但${against.join('；')}。`, evidence, vote);
    }
    const often = own.full.length >= 2;
    const around = own.above.length + own.below.length + own.towns.length > 0;
    if (against.length === 0 && often && around && speaks === 'yes')
      return finding('certain', `正文${own.full.length}处写明${region.name}，上下级地名相符。`);
    if (against.length - (masked ? 1 : 0) === 0 && (often || (own.full.length > 0 && around)))
      return finding('probable', `正文写明${region.name}${masked ? '，但有地名被遮盖' : ''}。`);
  }
  if (vote && !(upper && !related(vote.region.path, upper.region.path))) {
    const own = support(vote.region, named, towns);
    return {
      region: vote.region,
      confidence: 'probable',
      candidates: [nameOf(vote.region)],
      reason: `文中没有写明县名；${vote.towns.map(({ stem }) => stem).join('、')}都是${vote.region.name}的乡镇、街道。`,
      evidence: evidenceOf(own, { ...selves, evidence: [] }),
    };
  }
  if (upper && (upper.mentions.length >= 2 || levelOf(upper.region) === 'province')) {
    const evidence = upper.mentions.slice(0, 4).map(cite);
    const lower = levelOf(upper.region) === 'province' ? '市县' : selves.kind === 'district' ? '区' : '县';
    if (upper.mentions.length >= 2)
      return {
        region: upper.region,
        confidence: 'probable',
        candidates: [`${nameOf(upper.region)}某${lower}`],
        reason: `文中写明${upper.region.name}，${lower}名不能确定。`,
        evidence,
      };
  }
  return guess(named, towns, nameOf, regions, selves);
}

/** A region that is named but contradicted: nothing is established, both are candidates. */
function unsettled(region: Region, reason: string, evidence: Evidence[], vote: TownVote | undefined): RegionFinding {
  const candidates = [region.name, ...(vote ? [vote.region.name] : [])];
  return { region: undefined, confidence: 'guess', candidates, reason, evidence };
}

/** What a text hints at without establishing it: one name of a city, an alias of a province, one rare town. */
function guess(
  named: readonly Named[],
  towns: readonly NamedTown[],
  nameOf: (region: Region) => string,
  regions: Finders['regions'],
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
      list.length > 1 && list.length <= 8 && form === 'name' && !everyday && !elsewhere,
  );
  for (const { regions: list } of ambiguous) for (const region of list) names.add(nameOf(region));
  const candidates = [...names].slice(0, 8);
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
