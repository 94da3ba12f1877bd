import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/commands/pull.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

const ADDED = 'guangdong/shaoguan/wujiang/2019-2020';
let root = '';
let base = '';
let out: string[] = [];
let errors: string[] = [];

beforeEach(() => {
  root = smallProject();
  base = mkdtempSync(join(tmpdir(), 'base-test-'));
  cpSync(join(root, 'content'), join(base, 'content'), { recursive: true });
  rmSync(join(base, 'content/reports/guangdong'), { recursive: true });
  for (const ending of ['txt', 'yml']) rmSync(join(base, `content/sources/001_9bac73edf8d24ee1.${ending}`));
  out = [];
  errors = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(String(text)));
});
afterEach(() => {
  vi.restoreAllMocks();
  removeProject(root);
  rmSync(base, { recursive: true, force: true });
});

const shown = () => out.join('\n');

it('tells what a new report brings, against a folder, and touches nothing', async () => {
  const before = [snapshot(root), snapshot(base)];
  expect(await run(['--base', base], root)).toBe(0);
  expect(shown()).toContain(`### 新增 \`${ADDED}\``);
  expect(shown()).toContain('（确定）');
  expect(shown()).toMatch(/\| `001_9bac73edf8d24ee1\.txt` \| \d+ .*\| 合 \|/u);
  expect(shown()).not.toContain('000_3583e70e2c5ae511.txt` |');
  expect(shown()).toContain('网页未比较');
  expect([snapshot(root), snapshot(base)]).toEqual(before);
});

it('holds the working tree against a git state, which may be named like anything but an option', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], { cwd: root, stdio: 'pipe' });
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'all');
  const about = join(root, `content/reports/${ADDED}/about.yml`);
  writeFileSync(about, readFileSync(about, 'utf8').replace(/^title: .*$/mu, 'title: 另一个题目'));
  const temporary = () => readdirSync(tmpdir()).filter((name) => /^base-(?!test-)/u.test(name)).length;
  const folders = temporary();
  expect(await run(['--base', 'HEAD'], root)).toBe(0);
  expect(shown()).toContain('→ 另一个题目');
  expect(shown()).toContain('about.yml 里改动的：`title`');
  expect(temporary()).toBe(folders);
  for (const bad of ['no-such-branch', '--upload-pack=touch x', 'HEAD; touch x', '$(touch x)'])
    expect(await run([`--base=${bad}`], root)).toBe(2);
  expect(errors.every((line) => line.startsWith('E-BASE'))).toBe(true);
  expect(existsSync(join(root, 'x'))).toBe(false);
});

it('compares two built sites page by page, and says when one was not built', async () => {
  const site = (name: string, count: number) => {
    mkdirSync(join(base, name, 'regions/hubei'), { recursive: true });
    writeFileSync(join(base, name, 'index.html'), `<main>${count}份</main><script src="/${name}.js"></script>`);
    writeFileSync(join(base, name, 'regions/hubei/index.html'), `<main>湖北</main><script src="/${name}.js"></script>`);
  };
  site('old', 2);
  site('new', 3);
  await run(['--base', base, '--before', join(base, 'old'), '--after', join(base, 'new')], root);
  expect(shown()).toContain('**别的网页，前后对照（1）**');
  expect(shown()).toContain('- 2份\n+ 3份');
  await run(['--base', base, '--before', join(base, 'old'), '--after', join(base, 'none')], root);
  expect(shown()).toContain('网站没有建成，网页未比较');
});

it('tells errors of the content and still says what it can', async () => {
  writeFileSync(join(root, `content/reports/${ADDED}/about.yml`), 'title: [');
  expect(await run(['--base', base, '--out', join(base, 'report.md')], root)).toBe(0);
  const report = readFileSync(join(base, 'report.md'), 'utf8');
  expect(report).toContain('## 要改正的');
  expect(report).toContain(`${ADDED}/about`);
});

it('says how it is used', async () => {
  expect(await run([], root)).toBe(2);
  expect(shown()).toContain('--base');
});
