import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { importProject } from '../../../scripts/files/import-project.ts';
import { writeGenerated } from '../../../scripts/files/write-generated.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

const REPORT = 'content/reports/shandong/qingdao/licang/2019/';

let root = '';
beforeEach(() => {
  root = smallProject();
});
afterEach(() => removeProject(root));

const write = async () => writeGenerated(root, await importProject(root, () => {}));

it('a report that has no text yet gets the one that import makes, and a second time nothing changes', async () => {
  const path = join(root, `${REPORT}report.mdx`);
  const before = readFileSync(path, 'utf8');
  await write();
  rmSync(path);
  expect(await write()).toEqual([path]);
  expect(readFileSync(path, 'utf8')).toBe(before);
  expect(await write()).toEqual([]);
});

it('with an error in any report nothing is written', async () => {
  rmSync(join(root, `${REPORT}report.mdx`));
  writeFileSync(join(root, 'content/reports/hubei/wuhan/jiangan/2019-2020/about.yml'), 'title: [');
  const before = snapshot(root);
  expect(await write()).toEqual([]);
  expect(snapshot(root)).toEqual(before);
});
