import type { RegionMention } from '../report/find-regions.ts';
import type { Finding } from './finding.ts';

const within = (path: string, above: string) => path === above || path.startsWith(`${above}/`);

/**
 * Names of places that are neither the chosen region, nor above it, nor in it. Names with their type (武汉市) count; short ones (武汉) are weaker, and
 * those that are everyday words too (朝阳, 和平) are not told. @param chosen path of the chosen region
 */
export function findPlaces(
  mentions: readonly RegionMention[],
  chosen: string,
  nameOf: (path: string) => string,
): Finding[] {
  return mentions.flatMap(({ start, end, form, everyday, regions }): Finding[] => {
    if (everyday || regions.some(({ path }) => within(path, chosen) || within(chosen, path))) return [];
    const names = regions.slice(0, 3).map(({ path }) => nameOf(path));
    const more = regions.length > names.length ? '等' : '';
    return [
      {
        kind: 'place',
        start,
        end,
        message: `${form === 'short' ? '可能是别处的地名' : '别处的地名'}：${names.join('、')}${more}`,
        weak: form === 'short',
        source: '',
      },
    ];
  });
}
