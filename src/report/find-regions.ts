import type { Region, Regions } from './region.ts';
import { regionStem } from './region-stem.ts';

/** A stretch of text that is a region's name. */
export interface RegionMention {
  /** Position of the first UTF-16 unit and of the one after the last. */
  start: number;
  end: number;
  text: string;
  /** `name`: with its type (武汉市, 恩施州); `short`: without (武汉). A short name is weaker evidence. */
  form: 'name' | 'short';
  /** True where the text is an everyday word too (资源, 会同, 城区): no evidence by itself. */
  everyday: boolean;
  /** All regions of that name, by code; more than one means that the name alone does not tell (鼓楼, 朝阳, 和平). */
  regions: Region[];
}

/** Types people shorten: 恩施土家族苗族自治州 is 恩施州, 孟村回族自治县 is 孟村县. */
const SHORTER: Record<string, string> = { 自治州: '州', 自治县: '县', 自治旗: '旗', 自治区: '' };

/** Names with a type that stand for a region: 秀山土家族苗族自治县, 秀山自治县, 秀山县. */
function namesOf({ name }: Region): string[] {
  const { stem, type } = regionStem(name);
  const shorter = SHORTER[type];
  return [...new Set([name, stem + type, ...(shorter ? [stem + shorter] : [])])];
}

/** 武汉 for 武汉市; nothing for 涉县, whose one character alone is never a name. */
function shortName({ name }: Region): string[] {
  const { stem, type } = regionStem(name);
  return type ? [stem] : [];
}

/** One place of several times is one candidate: the region in force, else the last former one. */
function candidates(regions: readonly Region[]): Region[] {
  const codes = new Set(regions.map(({ code }) => code));
  const kept = regions.filter(({ path, to = Number.POSITIVE_INFINITY, code, successor }) => {
    if (to === Number.POSITIVE_INFINITY) return true;
    if (regions.some((other) => other.path === path && (other.to ?? Number.POSITIVE_INFINITY) > to)) return false;
    return !successor || successor === code || !codes.has(successor);
  });
  return kept.sort((a, b) => (a.code < b.code ? -1 : 1));
}

interface Node {
  next: Map<string, Node>;
  entry?: { form: 'name' | 'short'; regions: Region[] };
}

/**
 * Makes the function that finds regions in a text: full names, names with a shortened type, short names, and all of them of former regions.
 * It goes over the text once from left to right and takes the longest name at each place; names do not overlap. Its time grows linearly with the
 * text, since no name is longer than some fifteen characters. It does not judge: which candidate is meant is left to the caller.
 * @param everyday words that are also names (`content/vocabulary/region-words.yml`)
 */
export function findRegions(
  regions: Pick<Regions, 'byPath' | 'former'>,
  everyday: readonly string[],
): (text: string) => RegionMention[] {
  const words = new Set(everyday);
  const root: Node = { next: new Map() };
  const add = (name: string, form: 'name' | 'short', region: Region) => {
    let node = root;
    for (const unit of name.split('')) {
      const next: Node = node.next.get(unit) ?? { next: new Map() };
      node.next.set(unit, next);
      node = next;
    }
    node.entry ??= { form, regions: [] };
    if (!node.entry.regions.includes(region)) node.entry.regions.push(region);
  };
  const present = [...regions.byPath.values()].filter(({ to }) => to === undefined);
  for (const region of [...present, ...regions.former]) {
    for (const name of namesOf(region)) add(name, 'name', region);
    for (const name of shortName(region)) add(name, 'short', region);
  }
  const settle = (node: Node) => {
    if (node.entry) node.entry.regions = candidates(node.entry.regions);
    node.next.forEach(settle);
  };
  settle(root);

  return (text) => {
    const mentions: RegionMention[] = [];
    for (let start = 0; start < text.length; ) {
      let found: Node['entry'];
      let end = start;
      for (let at = start, node = root.next.get(text.charAt(at)); node; node = node.next.get(text.charAt(at))) {
        at++;
        if (node.entry) [found, end] = [node.entry, at];
      }
      if (found) {
        const name = text.slice(start, end);
        mentions.push({
          start,
          end,
          text: name,
          everyday: words.has(name),
          form: found.form,
          regions: [...found.regions],
        });
      }
      start = Math.max(end, start + 1);
    }
    return mentions;
  };
}
