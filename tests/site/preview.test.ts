import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { removeProject, smallProject } from '../scripts/small-project.ts';

const KEY = 'guangdong/shaoguan/wujiang/2019-2020';

/** Asks again until a page says something; a test never waits for a time. */
async function until(address: string, says: string): Promise<string> {
  for (;;) {
    const text = await (await fetch(address)).text();
    if (text.includes(says)) return text;
    await new Promise((again) => setTimeout(again, 200));
  }
}

test('npm run preview shows one report, follows its about.yml, and leaves nothing behind', async () => {
  const root = smallProject();
  const before = readdirSync(tmpdir());
  const child = spawn(process.execPath, [resolve('scripts/cli.ts'), 'preview', KEY], {
    cwd: root,
    // vitest's BASE_URL would reach the pages
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  let said = '';
  child.stdout.on('data', (data) => {
    said += data;
  });
  child.stderr.on('data', (data) => {
    said += data;
  });
  try {
    while (!/请在浏览器中打开：\S+/u.test(said) && child.exitCode === null) await once(child.stdout, 'data');
    const address = /请在浏览器中打开：(\S+)/u.exec(said)?.[1] ?? '';
    expect(address, said).toMatch(new RegExp(`^http://localhost:\\d+/reports/${KEY}/$`));
    expect(said).toMatch(/用时 \d+\.\d 秒/u);
    expect(await until(address, '<h1')).toContain('2019年工作总结和2020年工作思路');
    const about = join(root, `content/reports/${KEY}/about.yml`);
    writeFileSync(about, readFileSync(about, 'utf8').replace(/^title: .*/m, 'title: 改过的标题'));
    await until(address, '改过的标题');
  } finally {
    child.kill('SIGINT');
    if (child.exitCode === null) await once(child, 'exit');
    removeProject(root);
  }
  const left = readdirSync(tmpdir()).filter((name) => name.startsWith('preview-') && !before.includes(name));
  expect(left.filter((name) => existsSync(join(tmpdir(), name)))).toEqual([]);
});
