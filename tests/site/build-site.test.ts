import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { madeProject, removeProject } from '../../scripts/bench/made-project.ts';
import { ownFiles } from '../../scripts/bench/search/search-sizes.ts';

/** Pages of reports, lists of the whole archive, and open data that is streamed. */
const PAGES = [
  'index.astro',
  'phrases/[...page].astro',
  'data/links.jsonl.ts',
  'reports/[...key]/index.astro',
  'reports/[...key]/cite.bib.ts',
  'reports/[...key]/parallels/[...page].astro',
];

/** Builds the pages once with one process and once with three, into folders of their own. */
const BUILD = `
  import { renameSync } from 'node:fs';
  import { buildSite } from './scripts/files/build-site.ts';
  import { importProject } from './scripts/files/import-project.ts';
  import { readArchive } from './scripts/files/read-archive.ts';
  import { writeAccounts } from './scripts/files/write-accounts.ts';
  import { writeLinks } from './scripts/files/write-links.ts';
  const root = process.cwd();
  const { content, imported } = await importProject(root);
  await writeAccounts(root, content, imported);
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary);
  for (const parts of [1, 3]) {
    const told = [];
    await buildSite(root, reports.length, (done, all) => told.push([done, all]), parts);
    renameSync('dist', 'of-' + parts);
    console.log(JSON.stringify(told.at(-1)));
  }
`;

let root: string;
let told: string[];
beforeAll(async () => {
  root = madeProject(ownFiles(), PAGES);
  writeFileSync(join(root, 'twice.ts'), BUILD);
  const { stdout } = await promisify(execFile)(process.execPath, ['twice.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 64e6,
  });
  told = stdout.trim().split('\n').slice(-2);
}, 300_000);
afterAll(() => root && removeProject(root));

const filesOf = (parts: number) => {
  const folder = join(root, `of-${parts}`);
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, string] => [path.slice(folder.length + 1), readFileSync(path, 'latin1')])
      .sort(),
  );
};

test('three processes make the files that one makes, byte for byte, the sitemap among them', () => {
  const [one, three] = [filesOf(1), filesOf(3)];
  expect(one.get('sitemap-0.xml')).toContain('/reports/');
  expect(one.size).toBeGreaterThan(60);
  expect([...three.keys()]).toEqual([...one.keys()]);
  expect([...one].filter(([name, text]) => three.get(name) !== text).map(([name]) => name)).toEqual([]);
});

test('all pages are told of at the end, however many made them', () => {
  const ends = told.map((line) => JSON.parse(line) as [number, number]);
  for (const [done, all] of ends) expect(done).toBe(all);
  expect(ends[1]).toEqual(ends[0]);
});
