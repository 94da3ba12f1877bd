import type { About, Confidence, Evidence } from '../report/about.ts';
import type { Region, Regions } from '../report/region.ts';
import type { RegionFinding } from './find-region.ts';
import type { Selves } from './find-selves.ts';
import { levelOf } from './region-support.ts';
import { quote, type Stretch } from './stretch.ts';
import type { Words } from './words.ts';

export type Level = About['issuer']['level'];

/** Who issued a report; the fields of `about.yml`. */
export interface IssuerFinding {
  name: string;
  level: Level;
  confidence: Confidence;
  evidence: Evidence[];
}

/** An institution as a title or a line names it. */
interface Institution {
  name: string;
  kind: 'office' | 'government' | 'town' | 'school';
  stretch: Stretch;
  from: number;
  to: number;
}

// 2019年 · 2009—2010学年度第一学期 · 关于 before the name
const LEADING =
  /^(?:关于|印发|《|[\d〇○零一二三四五六七八九十xX*×—–\-~～至]{2,11}\s*(?:学年度?|年度|年)(?:第[一二]学期|春季学期|秋季学期|上半年|下半年)?|\s)+/u;
// 中小学 and 全县小学 name no school
const NO_SCHOOL = /(?:中小学|全[县市区省旗镇乡]|各|所有|农村|民办|义务教育)/u;
// what follows an institution's name in a title
const AFTER_SCHOOL =
  /^(?:$|[\s,，。》（(]|\d|20|二[〇○零]|[xX*×]{2}|第[一二]学期|上半年|下半年|关于|年度|学年|春季|秋季|教育|教学|工作|德育|党|安全|的)/u;

function institutionIn(stretch: Stretch, words: Words): Institution | undefined {
  const lead = LEADING.exec(stretch.text)?.[0].length ?? 0;
  const rest = stretch.text.slice(lead, lead + 60);
  const find = (
    list: readonly string[],
    kind: Institution['kind'],
    good: (name: string, after: string) => boolean = () => true,
  ) => {
    let best: Institution | undefined;
    for (const word of list) {
      for (let at = rest.indexOf(word); at >= 0; at = rest.indexOf(word, at + 1)) {
        const name = rest.slice(0, at + word.length);
        if (name.length > 40 || /[。；！？：:>|,，]/u.test(name) || !good(name, rest.slice(name.length))) continue;
        if (!best || name.length > best.name.length) best = { name, kind, stretch, from: lead, to: lead + name.length };
      }
    }
    return best;
  };
  const school = find(
    words.schools,
    'school',
    (name, after) => !NO_SCHOOL.test(name) && name.length > 2 && AFTER_SCHOOL.test(after),
  );
  const town =
    find(words.townOffices, 'town') ??
    find(
      ['镇', '乡', '街道'],
      'town',
      (name, after) =>
        name.length > 2 &&
        name.length <= 16 &&
        (AFTER_SCHOOL.test(after) || words.governments.some((word) => after.startsWith(word))) &&
        !NO_SCHOOL.test(name),
    );
  const office = find(words.offices, 'office', (name) => name.length > 2);
  const government = find(words.governments, 'government', (name) => name.length > 2);
  // 周市镇人民政府 is a town's; 某县教育局关于…学校… is the bureau's
  if (office && (!school || office.from + office.name.length <= school.from + school.name.length)) return office;
  return school ?? town ?? office ?? government;
}

/** 教育局 in most; the text's own word where it says 县教体局 or 区教育和体育局. */
function officeWord(stretches: readonly Stretch[], words: Words): { word: string; evidence: Evidence[] } {
  const counts = new Map<string, { count: number; stretch: Stretch; at: number }>();
  for (const stretch of stretches) {
    for (const word of words.offices) {
      if (word === '教育系统' || word === '教育部' || word === '教育工委') continue;
      // 区教体局, 我局 has no word of its own; 市教育局 of a county's plan is its superior
      for (const match of stretch.text.matchAll(new RegExp(`(?<=[县区旗])${word}`, 'gu'))) {
        const known = counts.get(word);
        counts.set(word, {
          count: (known?.count ?? 0) + 1,
          stretch: known?.stretch ?? stretch,
          at: known?.at ?? match.index,
        });
      }
    }
  }
  const [top] = [...counts].sort((a, b) => b[1].count - a[1].count);
  if (!top) return { word: '教育局', evidence: [] };
  const [word, { stretch, at }] = top;
  return { word, evidence: [quote(stretch, at, at + word.length)] };
}

const OF_REGION = { province: 'province', prefecture: 'prefecture', county: 'county' } as const satisfies Record<
  string,
  Level
>;
const OF_SELF = {
  school: 'school',
  town: 'town',
  county: 'county',
  district: 'county',
  city: 'prefecture',
  prefecture: 'prefecture',
  province: 'province',
} as const satisfies Record<string, Level>;

/** Level that a name itself shows: XX县教育体育局, 某市辖区教育和体育局. */
function levelOfName(name: string): Level | undefined {
  if (/^(?:中华人民共和国)?教育部|^国务院/u.test(name)) return 'national';
  if (/(?:省|自治区|特别行政区|兵团)(?:人民政府|政府|教育|[省]?委)|教育厅/u.test(name)) return 'province';
  // 兵团第八师石河子市教育局: a division is a prefecture
  if (/第[一二三四五六七八九十]{1,3}师/u.test(name)) return 'prefecture';
  if (/[县旗区](?:人民政府|政府|教|文|委|社会)/u.test(name)) return 'county';
  return undefined;
}

/** A district's bureau is named with its city (韶关市武江区教育局), a county's without. */
function regionName(region: Region, regions: Regions, year: number | undefined): string {
  const names = regions.names(region.path, year);
  const own = year === undefined ? region.name : (names.at(-1) ?? region.name);
  const parent = names.at(-2);
  return parent && levelOf(region) === 'county' && own.endsWith('区') ? parent + own : own;
}

const MASK = /[xX×*＊＿_]{1,4}|某/u;

/** What is known of where the issuer is. */
interface Place {
  /** Name of the region as a bureau's name begins. */
  where: string | undefined;
  /** Level of the region. */
  agreed: Level | undefined;
  region: RegionFinding;
}

/** The issuer as a line names it; a name that is masked, or an office without its place (区教育局), gets the place that the text gives away. */
function ofName(
  { name, kind, stretch, from, to }: Institution,
  { where, agreed, region }: Place,
  selves: Selves,
  office: string,
  words: Words,
): IssuerFinding {
  const evidence = [quote(stretch, from, to), ...selves.evidence];
  const clean = name.replace(/^.*?[:：>＞]\s*/u, '').trim();
  const masked = MASK.test(clean);
  if (kind === 'school' || kind === 'town')
    return { name: clean, level: kind, confidence: masked ? 'probable' : 'certain', evidence };
  const level = levelOfName(clean) ?? agreed ?? (selves.kind ? OF_SELF[selves.kind] : 'county');
  const word = words.offices.find((one) => clean.endsWith(one)) ?? office;
  if (masked || clean.length <= word.length + 1) {
    const known = where !== undefined && agreed === level;
    return { name: known ? where + word : clean, level, confidence: known ? 'probable' : 'guess', evidence };
  }
  const own = region.region?.name ?? '';
  // 韶关市武江区教育局 for 武江区教育局; a name that is no longer in use stays as printed
  const full = where && own && where.endsWith(own) && clean.startsWith(own) ? where + clean.slice(own.length) : clean;
  return { name: full, level, confidence: region.confidence === 'certain' ? 'certain' : 'probable', evidence };
}

/** The issuer of a text that no line names: an office of the region, at the level at which the text speaks. */
function ofPlace(
  { where, agreed, region }: Place,
  selves: Selves,
  office: string,
  evidence: Evidence[],
): IssuerFinding {
  const level = selves.kind ? OF_SELF[selves.kind] : (agreed ?? 'county');
  if (level === 'school' || level === 'town')
    return { name: `${where ?? '某地'}某${level === 'school' ? '学校' : '镇'}`, level, confidence: 'guess', evidence };
  // 全市 is said of a prefecture and of a county-level city
  const own = agreed !== undefined && (agreed === level || (agreed === 'county' && selves.kind === 'city'));
  if (own && where)
    return {
      name: where + office,
      level: agreed,
      confidence: region.confidence === 'certain' ? 'certain' : 'probable',
      evidence,
    };
  const unit = selves.kind === 'district' ? '区' : level === 'prefecture' ? '市' : level === 'province' ? '省' : '县';
  const sure = selves.kind !== undefined && selves.kind !== 'city';
  return { name: `${where ?? ''}某${unit}${office}`, level, confidence: sure ? 'probable' : 'guess', evidence };
}

/** A government's report: its title names none. */
const GOVERNMENT_REPORT = '政府工作报告';

/**
 * Who issued a report: the institution that title, signature or page name; else an education bureau of the region (of a 政府工作报告 its government), at
 * the level of which the text speaks. A name without a region keeps 某 in its place.
 */
export function findIssuer(
  stretches: readonly Stretch[],
  region: RegionFinding,
  selves: Selves,
  regions: Regions,
  year: number | undefined,
  words: Words,
): IssuerFinding {
  const place: Place = {
    where: region.region && regionName(region.region, regions, year),
    agreed: region.region && OF_REGION[levelOf(region.region)],
    region,
  };
  const named = (['title', 'signature', 'page'] as const).flatMap((role) =>
    stretches.filter((stretch) => stretch.role === role).flatMap((stretch) => institutionIn(stretch, words) ?? []),
  );
  // a menu names many offices: of the page's lines only one of the region itself counts
  const ours = region.region?.name ?? '\n';
  const best = named.find(
    ({ kind, name, stretch }) => stretch.role !== 'page' || (kind === 'office' && name.includes(ours)),
  );
  const office = officeWord(stretches, words);
  if (best) return ofName(best, place, selves, office.word, words);
  const government = stretches.some(({ role, text }) => role === 'title' && text.includes(GOVERNMENT_REPORT));
  return ofPlace(place, selves, government ? '人民政府' : office.word, [
    ...(government ? [] : office.evidence),
    ...selves.evidence,
  ]);
}
