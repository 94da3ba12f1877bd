import { type FormerRegion, presentCode } from '../report/former-region.ts';
import type { Regions } from '../report/region.ts';
import { regionStem } from '../report/region-stem.ts';
import type { Name } from './archive-file.ts';
import { regionLevels } from './pack-archive.ts';

/** The regions of an archive as names to offer: also found by their codes, and by former names and codes of what stands there now. */
export function regionNames(paths: readonly string[], regions: Regions, history: readonly FormerRegion[]): Name[] {
  const reports = new Map<string, number>();
  for (const path of paths) for (const level of regionLevels(path)) reports.set(level, (reports.get(level) ?? 0) + 1);
  const former = Map.groupBy(history, (region) => presentCode(region, history) ?? region.code);
  return [...reports].flatMap(([path, count]) => {
    const region = regions.byPath.get(path);
    if (!region) return [];
    const past = [...(former.get(region.code) ?? []), ...history.filter((other) => other.path === path)];
    const also = new Set([region.code, ...past.flatMap(({ name, code }) => [name, code])]);
    const { stem } = regionStem(region.name);
    if (stem !== region.name) also.add(stem);
    also.delete(region.name);
    return [{ kind: 'region' as const, name: region.name, also: [...also], count, path: `/regions/${path}/` }];
  });
}
