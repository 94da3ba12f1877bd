import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import regionsCsv from '../../content/vocabulary/regions.csv?raw';
import formerYaml from '../../content/vocabulary/regions-former.yml?raw';
import topicsYaml from '../../content/vocabulary/topics.yml?raw';
import { formerRegions } from '../report/former-region.ts';
import { regionIndex } from '../report/region.ts';
import { type Archive, assemble, type Topic } from './assemble.ts';

const regions = regionIndex(regionsCsv, formerRegions.parse(parse(formerYaml)));
const former = Map.groupBy(
  regions.former
    .flatMap(({ to, ...region }) => (to === undefined ? [] : { ...region, to }))
    .sort((a, b) => a.to - b.to),
  ({ path }) => path,
);
const topics: Topic[] = parse(topicsYaml);

/** Entries that say nothing new are known by their digests. */
const digests = (entries: readonly { id: string; digest?: string | number | undefined }[]) =>
  entries.map(({ id, digest }) => `${id} ${digest}`).join('\n');

const REPORTS = 'content/reports';

let before: { key: string; archive: Archive } | undefined;

async function load(): Promise<Archive> {
  const [reports, abouts, sources, accounts] = await Promise.all([
    getCollection('reports'),
    getCollection('abouts'),
    getCollection('sources'),
    getCollection('accounts'),
  ]);
  const key = [reports, abouts, sources, accounts].map(digests).join('\n\n');
  if (before?.key === key) return before.archive;
  const bodies = new Map<string, string>();
  for (const { id } of reports) bodies.set(id, await readFile(join(process.cwd(), REPORTS, id, 'report.mdx'), 'utf8'));
  const made = assemble({
    reports: abouts.map(({ id, data }) => {
      const body = bodies.get(id);
      if (body === undefined)
        throw new Error(`E-REPORT content/reports/${id}/: 缺少 report.mdx，请运行 npm run import`);
      return { id, about: data, body };
    }),
    sources: new Map(sources.map(({ id, data }) => [id, data])),
    accounts: new Map(accounts.map(({ id, data }) => [id, data])),
    topics,
    region: regions.inYear,
    former: (path) => former.get(path) ?? [],
    below: regions.children,
  });
  if (import.meta.env.DEV) before = { key, archive: made };
  return made;
}

let loaded: Promise<Archive> | undefined;

/** The archive, put together once in a build, and while developing anew whenever an entry has changed. */
export function archive(): Promise<Archive> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
