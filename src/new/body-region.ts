import type { Region } from '../report/region.ts';
import type { Selves } from './find-selves.ts';
import type { Named } from './region-mentions.ts';
import { agrees, levelOf, related, told } from './region-support.ts';

/** The region of the text itself, when no title or signature names one. */
export function bodyRegion(named: readonly Named[], selves: Selves): Region | undefined {
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
export function upperRegion(named: readonly Named[]): { region: Region; mentions: Named[] } | undefined {
  const counts = new Map<string, { region: Region; mentions: Named[] }>();
  for (const mention of named) {
    const region = told(mention);
    if (!region || levelOf(region) === 'county' || mention.form !== 'name') continue;
    const known = counts.get(region.path) ?? { region, mentions: [] };
    known.mentions.push(mention);
    counts.set(region.path, known);
  }
  const all = [...counts.values()].sort(
    (a, b) =>
      b.region.path.split('/').length - a.region.path.split('/').length || b.mentions.length - a.mentions.length,
  );
  const [deepest] = all;
  if (!deepest || all.some(({ region }) => !related(region.path, deepest.region.path))) return undefined;
  return { region: deepest.region, mentions: all.flatMap(({ mentions }) => mentions) };
}
