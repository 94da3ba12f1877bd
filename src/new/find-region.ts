import type { Confidence, Evidence } from '../report/about.ts';
import type { Region } from '../report/region.ts';
import { bodyRegion, upperRegion } from './body-region.ts';
import type { Selves } from './find-selves.ts';
import { guessRegion } from './guess-region.ts';
import { type Finders, regionMentions } from './region-mentions.ts';
import { agrees, cite, doubts, evidenceOf, heads, levelOf, related, support, told, within } from './region-support.ts';
import type { Stretch } from './stretch.ts';
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

// XX县 · x市 · *区 · 某市辖区 · __县: a name that somebody took out
const MASK = /(?:(?<![A-Za-z])[xX×]{1,4}|[*＊_＿]{1,4}|某)(?:省|市|县|区|旗|州)/u;

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
  const nameOf = (region: Region) => [...regions.ancestors(region.path).map(({ name }) => name), region.name].join('');

  const byHead = heads(named);
  const [title, signature, page] = (['title', 'signature', 'page'] as const).map((role) => byHead.get(role) ?? []);
  const headed = [title, signature, page].find((list) => list?.length)?.[0];
  const deeper =
    headed &&
    [...(signature ?? []), ...(page ?? [])].find(
      ({ path }) => path !== headed.path && within(path, headed.path) && selves.kind !== 'city',
    );
  const spoken = bodyRegion(named, selves);
  // 韶关市教育局 above a page on a text that speaks of 武江区 and says 全区
  const inside =
    headed && !byHead.has('title') && spoken && spoken.path !== headed.path && within(spoken.path, headed.path)
      ? spoken
      : undefined;
  const region = inside ?? deeper ?? headed ?? spoken;

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
    // a city's own plan names its counties; 石家庄市 alone may be the superior of the county-level city that speaks
    const listed = new Set(own.below.map((mention) => told(mention)?.path)).size >= 2;
    const around = levelOf(region) === 'county' ? own.above.length + own.below.length + own.towns.length > 0 : listed;
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
  return guessRegion(named, towns, nameOf, regions, selves);
}

/** A region that is named but contradicted: nothing is established, both are candidates. */
function unsettled(region: Region, reason: string, evidence: Evidence[], vote: TownVote | undefined): RegionFinding {
  const candidates = [region.name, ...(vote ? [vote.region.name] : [])];
  return { region: undefined, confidence: 'guess', candidates, reason, evidence };
}
