import type { RegionMention } from '../report/find-regions.ts';
import type { Regions } from '../report/region.ts';

/**
 * The region a person wrote down – 湖北省武汉市江岸区, 武汉 江岸区, or its path – where the words leave only one. Undefined where they name none, or
 * several that nothing tells apart (鼓楼区).
 */
export function statedRegion(
  words: string,
  regions: Regions,
  find: (text: string) => readonly RegionMention[],
): string | undefined {
  const stated = words.trim();
  if (regions.byPath.has(stated)) return stated;
  const mentions = find(stated);
  const last = mentions.at(-1);
  const above = mentions.slice(0, -1);
  const fits = (last?.regions ?? []).filter(({ path }) =>
    above.every((mention) => mention.regions.some((one) => path.startsWith(`${one.path}/`) || path === one.path)),
  );
  const paths = new Set(fits.map(({ path }) => path));
  return paths.size === 1 ? [...paths][0] : undefined;
}
