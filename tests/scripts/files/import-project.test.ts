import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importProject } from '../../../scripts/files/import-project.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

let root = '';
beforeEach(() => {
  root = smallProject();
});
afterEach(() => removeProject(root));

describe('importProject', () => {
  it('imports a project and writes nothing', async () => {
    const before = snapshot(root);
    const { content, imported, problems } = await importProject(root);
    expect(problems).toEqual([]);
    expect([...imported.reports.keys()]).toEqual([
      'guangdong/shaoguan/wujiang/2019-2020',
      'hubei/wuhan/jiangan/2019-2020',
      'shandong/qingdao/licang/2019',
    ]);
    expect([...content.texts.keys()]).toEqual([...imported.accounts.keys()]);
    expect(snapshot(root)).toEqual(before);
  }, 60_000);

  it('blames no report for what a broken vocabulary no longer knows', async () => {
    writeFileSync(join(root, 'content/vocabulary/regions.csv'), '');
    writeFileSync(join(root, 'content/vocabulary/noise.yml'), 'rules: [');
    const { problems } = await importProject(root);
    expect(new Set(problems.map(({ file }) => file))).toEqual(
      new Set(['content/vocabulary/regions.csv', 'content/vocabulary/noise.yml']),
    );
  }, 60_000);
});
