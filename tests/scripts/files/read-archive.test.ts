import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArchive } from '../../../scripts/files/read-archive.ts';
import { removeProject, smallProject } from '../small-project.ts';

it('gives reports as they are published, and tells a report.mdx that import would not have written', async () => {
  const root = smallProject();
  try {
    expect((await readArchive(root)).problems).toEqual([]);
    const path = 'content/reports/shandong/qingdao/licang/2019/report.mdx';
    appendFileSync(join(root, path), '<b>甲</b>\n');
    const { reports, problems } = await readArchive(root);
    expect(problems).toMatchObject([{ code: 'mdx-format', file: path, hint: '请运行：npm run import' }]);
    expect(reports).toHaveLength(2);
  } finally {
    removeProject(root);
  }
});
