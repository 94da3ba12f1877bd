import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readArchive } from '../../../scripts/files/read-archive.ts';
import { writeLinks } from '../../../scripts/files/write-links.ts';
import { passages } from '../../../src/report/passages.ts';
import type { Report } from '../../../src/report/report.ts';
import {
  LINKS,
  LINKS_KEPT,
  LINKS_SUM,
  type LinkFile,
  type LinksSum,
  linkFile,
} from '../../../src/similarity/link-file.ts';
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

/** The text of all files of links, by path below their folder. */
const written = () =>
  new Map(
    readdirSync(join(root, LINKS), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .filter((path) => path.endsWith('.json'))
      .map((path) => [path.slice(join(root, LINKS).length + 1), readFileSync(path, 'utf8')]),
  );

it('writes the links of each report, the same however many threads there are', async () => {
  const { reports, vocabulary } = await readArchive(root);
  const told: [number, number][] = [];
  const { anew, measures } = await writeLinks(root, reports, vocabulary, (...done) => told.push(done), 1);
  expect(anew).toBe(measures);
  expect(told).toEqual([
    [1, 3],
    [2, 3],
    [3, 3],
  ]);
  const one = written();
  const all = links(reports.flatMap(passages), vocabulary, series(reports));
  const sum: LinksSum = JSON.parse(one.get(LINKS_SUM) ?? '');
  expect(sum.reports).toEqual(reports.map(({ id }) => id));
  expect(sum.rows).toBe([...linkRows(all)].length);
  const files = sum.reports.map((id): LinkFile => JSON.parse(one.get(`${id}.json`) ?? ''));
  expect(Object.assign({}, ...files)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(all))));
  rmSync(join(root, LINKS), { recursive: true });
  await writeLinks(root, reports, vocabulary, undefined, 3);
  expect(written()).toEqual(one);
});

/** The reports with another end in one measure of the first. */
function edited([first, ...others]: readonly Report[]): Report[] {
  if (!first) throw new Error('no report');
  const at = first.blocks.findIndex(({ type }) => type === 'measure');
  const blocks = first.blocks.map((block, index) =>
    index === at ? { ...block, content: [...block.content, '改过一次。'] } : block,
  );
  return [{ ...first, blocks }, ...others];
}

/** What is written when all is found anew. */
async function writtenAnew(...given: Parameters<typeof writeLinks>) {
  rmSync(join(root, LINKS), { recursive: true });
  await writeLinks(...given);
  return written();
}

it('does nothing when nothing has changed, and little when one measure has', async () => {
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary);
  expect(await writeLinks(root, reports, vocabulary)).toMatchObject({ reports: 0, anew: 0 });
  const { anew, measures } = await writeLinks(root, edited(reports), vocabulary);
  expect(anew).toBeGreaterThan(0);
  expect(anew).toBeLessThan(measures);
  const kept = written();
  expect(kept).toEqual(await writtenAnew(root, edited(reports), vocabulary));
});

it('a report that is gone takes its file with it, and one that comes back brings it', async () => {
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary, undefined, 2);
  const all = written();
  await writeLinks(root, reports.slice(1), vocabulary, undefined, 2);
  const fewer = written();
  expect(fewer.size).toBe(all.size - 1);
  await writeLinks(root, reports, vocabulary, undefined, 2);
  expect(written()).toEqual(all);
  expect(fewer).toEqual(await writtenAnew(root, reports.slice(1), vocabulary));
});

it('another vocabulary or another bureau is taken for what it is', async () => {
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary);
  const fewer = { objects: vocabulary.objects.slice(1) };
  const { anew, measures } = await writeLinks(root, reports, fewer);
  expect(anew).toBe(measures);
  const moved = reports.map((report) => ({ ...report, about: { ...report.about, ...reports[0]?.about } }));
  await writeLinks(root, moved, fewer);
  const kept = written();
  expect(kept).toEqual(await writtenAnew(root, moved, fewer));
});

it.each([LINKS_SUM, LINKS_KEPT])('what was stopped half-way or damaged is done again: %s', async (name) => {
  const { reports, vocabulary } = await readArchive(root);
  const { measures } = await writeLinks(root, reports, vocabulary);
  for (const bytes of [Buffer.alloc(0), readFileSync(join(root, LINKS, name)).subarray(0, -9)]) {
    writeFileSync(join(root, LINKS, name), bytes);
    expect((await writeLinks(root, edited(reports), vocabulary)).anew).toBe(measures);
    await writeLinks(root, reports, vocabulary);
  }
  rmSync(join(root, LINKS, name));
  expect((await writeLinks(root, edited(reports), vocabulary)).anew).toBe(measures);
});

it('a file that was removed by hand is written again', async () => {
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary);
  for (const { id } of reports) rmSync(join(root, linkFile(id)));
  await writeLinks(root, edited(reports), vocabulary);
  const kept = written();
  expect(kept).toEqual(await writtenAnew(root, edited(reports), vocabulary));
});

it('a line that was removed by hand is no measure without links', async () => {
  const { reports, vocabulary } = await readArchive(root);
  await writeLinks(root, reports, vocabulary);
  const [first] = reports;
  const file = join(root, linkFile(first?.id ?? ''));
  const lines = readFileSync(file, 'utf8').split('\n');
  // the last measure's: the edited one is the first
  const whole = lines.toSpliced(-2, 1);
  writeFileSync(file, whole.join('\n').replace(/,\n\}$/, '\n}'));
  await writeLinks(root, edited(reports), vocabulary);
  const kept = written();
  expect(kept).toEqual(await writtenAnew(root, edited(reports), vocabulary));
});
