import { getCollection } from 'astro:content';
import { parse } from 'yaml';
import topicsYaml from '../../content/vocabulary/topics.yml?raw';
import { type Archive, assemble, type Topic } from './assemble.ts';
import { knownRegions } from './known-regions.ts';
import { readBody } from './read-body.ts';

const former = Map.groupBy(
  knownRegions.former
    .flatMap(({ to, ...region }) => (to === undefined ? [] : { ...region, to }))
    .sort((a, b) => a.to - b.to),
  ({ path }) => path,
);
const topics: Topic[] = parse(topicsYaml);

/** Entries that say nothing new are known by their digests. */
const digests = (entries: readonly { id: string; digest?: string | number | undefined }[]) =>
  entries.map(({ id, digest }) => `${id} ${digest}`).join('\n');

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
  for (const { id, digest } of reports) bodies.set(id, await readBody(id, digest));
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
    region: knownRegions.inYear,
    former: (path) => former.get(path) ?? [],
    below: knownRegions.children,
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
