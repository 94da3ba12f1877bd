import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { recover, writeAll } from '../../../scripts/files/write-all.ts';
import { removeProject, smallProject } from '../small-project.ts';

const url = (path: string) => pathToFileURL(resolve(path)).href;
const KILLER = url('tests/scripts/files/killed.ts');

/** Path and content of every file below a folder; empty folders are nothing to git. */
const contents = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .sort()
    .filter((path) => statSync(join(root, path)).isFile())
    .map((path) => `${path} ${readFileSync(join(root, path), 'utf8')}`);

/** Runs a program that is killed before its n-th change of a file. @returns whether it was. */
function killed(before: number, args: string[], cwd: string): boolean {
  const { status, signal, stderr } = spawnSync(process.execPath, ['--import', KILLER, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, KILL_BEFORE: String(before) },
  });
  if (signal !== 'SIGKILL' && status !== 0) throw new Error(stderr);
  return signal === 'SIGKILL';
}

describe('a write that is killed, at whatever moment', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'killed-'));
    mkdirSync(join(root, 'content/old'), { recursive: true });
    writeFileSync(join(root, 'content/a'), '旧甲');
    writeFileSync(join(root, 'content/old/b'), '旧乙');
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it('leaves the project as it was, or as it should be, once the next command has started', () => {
    const script = `
      const { writeAll } = await import(${JSON.stringify(url('scripts/files/write-all.ts'))});
      const at = (path) => ${JSON.stringify(root)} + '/content/' + path;
      await writeAll(${JSON.stringify(root)}, new Map([[at('a'), '新甲'], [at('old/b'), undefined], [at('c/d/e'), '新丙']]));`;
    const recovery = `const { recover } = await import(${JSON.stringify(url('scripts/files/write-all.ts'))}); await recover(${JSON.stringify(root)});`;
    const run = (code: string, before: number) => killed(before, ['--input-type=module', '-e', code], root);
    const before = contents(root);
    let moments = 0;
    let done = 0;
    for (; run(script, moments); moments++) {
      // what puts it back may be killed as well
      for (let again = 0; again < 4; again++) run(recovery, again);
      run(recovery, Number.POSITIVE_INFINITY);
      expect(existsSync(join(root, '.writing'))).toBe(false);
      const now = contents(root);
      if (now.join().includes('新甲')) {
        done++;
        expect(now).toEqual(['content/a 新甲', 'content/c/d/e 新丙']);
        rmSync(join(root, 'content'), { recursive: true });
        mkdirSync(join(root, 'content/old'), { recursive: true });
        writeFileSync(join(root, 'content/a'), '旧甲');
        writeFileSync(join(root, 'content/old/b'), '旧乙');
      } else expect(now).toEqual(before);
    }
    expect(moments).toBeGreaterThan(12);
    // only the clearing away after the journal is gone
    expect(done).toBeLessThanOrEqual(4);
  });

  it('is not taken for killed while it goes on in another process', async () => {
    mkdirSync(join(root, '.writing'));
    writeFileSync(join(root, '.writing/journal.json'), JSON.stringify({ pid: process.ppid, files: [], folders: [] }));
    await expect(recover(root)).rejects.toThrow('E-BUSY');
    await expect(writeAll(root, new Map([[join(root, 'content/a'), '新甲']]))).rejects.toThrow('E-BUSY');
    expect(readFileSync(join(root, 'content/a'), 'utf8')).toBe('旧甲');
  });

  it('needs no recovery where nothing was going on', async () => {
    expect(await recover(root)).toBe(false);
  });
});

it('a killed import leaves the repository as it was', () => {
  const root = smallProject();
  try {
    const cli = resolve('scripts/cli.ts');
    rmSync(join(root, 'content/reports/hubei/wuhan/jiangan/2019-2020/report.mdx'));
    writeFileSync(join(root, 'content/reports/shandong/qingdao/licang/2019/report.mdx'), '手工改过\n');
    const before = contents(root);
    for (const moment of [1, 6, 11]) {
      expect(killed(moment, [cli, 'import'], root), `moment ${moment}`).toBe(true);
      // any command puts it back before it begins
      spawnSync(process.execPath, [cli, 'todo'], { cwd: root });
      expect(contents(root)).toEqual(before);
    }
    expect(killed(Number.POSITIVE_INFINITY, [cli, 'import'], root)).toBe(false);
    expect(contents(root)).not.toEqual(before);
  } finally {
    removeProject(root);
  }
});
