import type { RegionMention } from '../report/find-regions.ts';
import type { Region, Regions } from '../report/region.ts';
import type { TownMention } from './find-towns.ts';
import type { Stretch } from './stretch.ts';
import type { Words } from './words.ts';

/** A region that a text names, narrowed as far as the text around it allows. */
export interface Named {
  stretch: Stretch;
  from: number;
  to: number;
  /** All regions it can be; one where it is told. */
  regions: Region[];
  /** With its type (武汉市), or short (武汉) – or an alias (齐鲁), which is as weak. */
  form: 'name' | 'short';
  everyday: boolean;
  /** An office stands right after it: 眉县教育局, 武江区人民政府. */
  office: boolean;
  /** Said of another place: 借鉴杭州市经验. */
  elsewhere: boolean;
}

/** A town that a text names, or a school named after it. */
export interface NamedTown extends TownMention {
  stretch: Stretch;
  elsewhere: boolean;
}

/** What finds names: made once, used for every line. */
export interface Finders {
  regions: Regions;
  findRegions(text: string): RegionMention[];
  findTowns(text: string): TownMention[];
  words: Words;
}

/** How far before a name a word may stand that says it is another place (对标学习衡水经验), and after it (衡水市先进经验). */
const BEFORE = 8;
const AFTER = 4;
// a title in 《》 or a stop ends what is said of the name
const BORDER = /[，。；：！？,;:!?《》“”\n]/u;

function isElsewhere(text: string, from: number, to: number, { elsewhere }: Words): boolean {
  let start = from;
  while (start > 0 && from - start < BEFORE && !BORDER.test(text[start - 1] as string)) start--;
  const before = text.slice(start, from);
  let end = to;
  while (end < text.length && end - to < AFTER && !BORDER.test(text[end] as string)) end++;
  const after = text.slice(to, end);
  return (
    elsewhere.before.some((word) => before.includes(word)) ||
    elsewhere.after.some((word) => after.slice(0, word.length + 2).includes(word))
  );
}

const isBelow = (path: string, above: string) => path.startsWith(`${above}/`);

/** The one region above all others, where there is one: 河南 is the province, though 河南县 is a region too. */
function topmost(regions: readonly Region[]): Region | undefined {
  const [first] = [...regions].sort((a, b) => a.path.split('/').length - b.path.split('/').length);
  if (!first) return undefined;
  const depth = first.path.split('/').length;
  const alone = regions.filter(({ path }) => path.split('/').length === depth).length === 1;
  return alone && (depth === 1 || regions.every(({ path }) => path === first.path || isBelow(path, first.path)))
    ? first
    : undefined;
}

/** Narrows names by the one right before them (广西桂林市秀峰区), then by the regions that the text names beyond doubt. */
function narrow(named: readonly Named[]): void {
  named.forEach((mention, index) => {
    const previous = named[index - 1];
    if (!previous || previous.stretch !== mention.stretch || previous.to !== mention.from) return;
    const below = mention.regions.filter(({ path }) => previous.regions.some((above) => isBelow(path, above.path)));
    if (below.length === 0) return;
    mention.regions = below;
    previous.regions = previous.regions.filter(({ path }) => below.some((region) => isBelow(region.path, path)));
  });
  // 到北京市海淀区跟岗研修: what is said of the district is said of the city
  for (let index = named.length - 2; index >= 0; index--) {
    const [mention, next] = [named[index] as Named, named[index + 1] as Named];
    if (mention.stretch === next.stretch && mention.to === next.from && next.elsewhere) mention.elsewhere = true;
  }
  for (const mention of named) {
    const only = mention.form === 'short' ? topmost(mention.regions) : undefined;
    if (only) mention.regions = [only];
  }
  const sure = named.filter(
    ({ regions, form, everyday, elsewhere }) => regions.length === 1 && form === 'name' && !everyday && !elsewhere,
  );
  const anchors = new Set(
    sure.flatMap(({ regions }) =>
      regions.flatMap(({ path }) => path.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/'))),
    ),
  );
  for (const mention of named) {
    if (mention.regions.length < 2) continue;
    const under = mention.regions.filter(
      ({ path }) => anchors.has(path.slice(0, path.lastIndexOf('/'))) || anchors.has(path),
    );
    const province = mention.regions.filter(({ path }) => anchors.has(path.split('/')[0] ?? ''));
    if (under.length) mention.regions = under;
    else if (province.length) mention.regions = province;
  }
}

/** A stretch of a text. */
interface Range {
  start: number;
  end: number;
}

/** Those of some stretches, in order and without overlaps, that overlap another one; found by halving, so that long lines stay cheap. */
function overlapping<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as T).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < ranges.length && (ranges[at] as T).start < end; at++) found.push(ranges[at] as T);
  return found;
}

/** Whether one of the words begins at an offset. */
const startsWithAny = (text: string, at: number, words: readonly string[]) =>
  words.some((word) => text.startsWith(word, at));

/**
 * All regions and towns that the stretches name. Names inside a town's name are the town's (河南 in 河南店中学); a town that is spelt like a region of
 * another place is the region. Everyday words that stand for a region only by accident are kept and marked. Linear in the text.
 */
export function regionMentions(
  stretches: readonly Stretch[],
  { findRegions, findTowns, regions, words }: Finders,
): { named: Named[]; towns: NamedTown[] } {
  const named: Named[] = [];
  const towns: NamedTown[] = [];
  const offices = [...words.offices, ...words.governments];
  for (const stretch of stretches) {
    const { text } = stretch;
    const found = findRegions(text);
    const local = findTowns(text).filter((town) => {
      const same = overlapping(found, town).filter(
        ({ start, end, form, regions: list }) =>
          start <= town.start && town.end <= end && (form === 'name' || list.some(({ code }) => code.endsWith('00'))),
      );
      // 望都中学: 望都镇 is in 望都县, so both are meant; 南平高级中学 is in 南平市, not in a 南平镇 elsewhere
      return (
        same.length === 0 || same.some(({ regions: list }) => list.some(({ code }) => town.counties.includes(code)))
      );
    });
    const inTown = (mention: RegionMention) =>
      overlapping(local, mention).some((town) => mention.end - mention.start < town.end - town.start);
    for (const mention of found) {
      if (inTown(mention)) continue;
      named.push({
        stretch,
        from: mention.start,
        to: mention.end,
        regions: mention.regions,
        form: mention.form,
        everyday: mention.everyday,
        office: startsWithAny(text, mention.end, offices),
        elsewhere: isElsewhere(text, mention.start, mention.end, words),
      });
    }
    for (const [alias, path] of Object.entries(words.aliases)) {
      const region = regions.byPath.get(path);
      for (let at = region ? text.indexOf(alias) : -1; at >= 0 && region; at = text.indexOf(alias, at + alias.length))
        named.push({
          stretch,
          from: at,
          to: at + alias.length,
          regions: [region],
          form: 'short',
          everyday: false,
          office: false,
          elsewhere: isElsewhere(text, at, at + alias.length, words),
        });
    }
    for (const town of local)
      towns.push({ ...town, stretch, elsewhere: isElsewhere(text, town.start, town.end, words) });
  }
  narrow(named);
  return { named, towns };
}
