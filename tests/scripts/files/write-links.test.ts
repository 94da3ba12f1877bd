import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readArchive } from '../../../scripts/files/read-archive.ts';
import { writeLinks } from '../../../scripts/files/write-links.ts';
import { passages } from '../../../src/report/passages.ts';
import { LINKS, LINKS_SUM, type LinkFile, type LinksSum } from '../../../src/similarity/link-file.ts';
import { linkRows } from '../../../src/similarity/link-rows.ts';
import { links } from '../../../src/similarity/links.ts';
import { series } from '../../../src/similarity/series.ts';
import { removeProject, smallProject } from '../small-project.ts';

vi.setConfig({ testTimeout: 120_000 });

let root = '';
beforeEach(() => {
  root = smallProject();
});
afterEach(() => removeProject(root));

/** All files of links, by path below their folder. */
const written = () =>
  new Map(
    readdirSync(join(root, LINKS), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(join(root, LINKS).length + 1), JSON.parse(readFileSync(path, 'utf8'))]),
  );

it('writes the links of each report, the same however many threads there are', async () => {
  const { reports, vocabulary } = await readArchive(root);
  const told: [number, number][] = [];
  expect(await writeLinks(root, reports, vocabulary, (...done) => told.push(done), 1)).toBe(3);
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  const one = written();
  const all = links(reports.flatMap(passages), vocabulary, series(reports));
  const sum: LinksSum = one.get(LINKS_SUM);
  expect(sum.reports).toEqual(reports.map(({ id }) => id));
  expect(sum.rows).toBe([...linkRows(all)].length);
  const files = sum.reports.map((id): LinkFile => one.get(`${id}.json`));
  expect(Object.assign({}, ...files)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(all))));
  rmSync(join(root, LINKS), { recursive: true });
  await writeLinks(root, reports, vocabulary, undefined, 3);
  expect(written()).toEqual(one);
});

it('does nothing when nothing has changed, and all of it when a measure has', async () => {
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary);
  expect(await writeLinks(root, reports, vocabulary)).toBe(0);
  const [first, ...others] = reports;
  const blocks = first?.blocks.map((block) =>
    block.type === 'measure' ? { ...block, content: ['改过一次。'] } : block,
  );
  if (!first || !blocks) throw new Error('no report');
  expect(await writeLinks(root, [{ ...first, blocks }, ...others], vocabulary)).toBe(3);
});

it('what was stopped half-way is done again', async () => {
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary);
  rmSync(join(root, LINKS, LINKS_SUM));
  expect(await writeLinks(root, reports, vocabulary)).toBe(3);
});
