import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/commands/check.ts';
import { run as runImport } from '../../../scripts/commands/import.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

const JIANGAN = 'content/reports/hubei/wuhan/jiangan/2019-2020';
const TXT = 'content/sources/000_3583e70e2c5ae511.txt';
const YML = 'content/sources/000_3583e70e2c5ae511.yml';

// each run reads the whole vocabulary
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let root = '';
let log: string[] = [];
beforeEach(async () => {
  root = smallProject();
  vi.spyOn(console, 'log').mockImplementation((text) => void log.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => void log.push(String(text)));
  await runImport([], root);
  log = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  removeProject(root);
});

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const replace = (path: string, from: string | RegExp, to: string) => {
  const text = read(path);
  expect(typeof from === 'string' ? text.includes(from) : from.test(text), `${path} holds ${from}`).toBe(true);
  write(path, text.replace(from, to));
};
const printed = () => log.join('\n');
const codes = () => Array.from(printed().matchAll(/ {2}(?:错误|提醒) {2}(\S+)$/gmu), ([, code]) => code);
/** A line more in a source, with the sum that goes with it. */
const addLine = (line: string) => {
  write(TXT, `${read(TXT).trimEnd()}\n${line}\n`);
  const lines = read(TXT).split('\n').length - 1;
  replace(YML, /sha256: .*/, `sha256: ${createHash('sha256').update(read(TXT)).digest('hex')}`);
  replace(`${JIANGAN}/about.yml`, 'lines: [1, 68]', `lines: [1, ${lines}]`);
};

describe('the archive', () => {
  it('has no errors, and its reminders are known', async () => {
    expect(await run([])).toBe(0);
    expect(printed()).toContain('共 0 个错误、5 个提醒');
    expect(codes().sort()).toEqual([
      'numbering-gap',
      'numbering-gap',
      'year-contradicted',
      'year-contradicted',
      'year-unsupported',
    ]);
  });
});

describe('npm run check', () => {
  it('tells everything in one run, with a summary and the command that fixes', async () => {
    replace(`${JIANGAN}/about.yml`, '"420102"', '420102');
    addLine('联系人王老师13800138000');
    write('content/exceptions.yml', '- rule: numbering-gap\n  file: content/none\n  reason: 甲\n');
    const before = snapshot(root);
    expect(await run([], root)).toBe(1);
    expect(codes()).toEqual(expect.arrayContaining(['field-type', 'personal-phone', 'exception-unused']));
    expect(printed()).toMatch(
      /共 \d+ 个错误、\d+ 个提醒（\d+ 个文件）。\n其中 2 处可以自动改：npm run check -- --fix$/u,
    );
    expect(snapshot(root)).toEqual(before);
  });

  it('shows a path or a report alone, its source too', async () => {
    addLine('联系人王老师13800138000');
    await runImport([], root);
    for (const path of ['hubei/wuhan/jiangan/2019-2020', TXT, `./${TXT}`, 'content/sources/']) {
      log = [];
      expect(await run([path], root), path).toBe(1);
      expect(codes()).toContain('personal-phone');
    }
    log = [];
    expect(await run(['shandong'], root)).toBe(0);
    expect(codes()).not.toContain('personal-phone');
  });

  it('speaks to GitHub and to other programs', async () => {
    addLine('联系人王老师13800138000');
    await runImport([], root);
    log = [];
    expect(await run(['--reporter', 'github'], root)).toBe(1);
    expect(printed()).toMatch(
      /^::error file=content\/sources\/000_3583e70e2c5ae511\.txt,line=69,col=7,title=personal-phone::像是个人手机号码.*%0A/mu,
    );
    log = [];
    await run(['--reporter', 'json'], root);
    const { errors, problems } = JSON.parse(printed());
    expect(errors).toBe(1);
    expect(problems.find(({ code }: { code: string }) => code === 'personal-phone')).toMatchObject({
      line: 69,
      column: 7,
      fixable: false,
    });
  });

  it('knows an exception with its reason', async () => {
    addLine('账号13800138000');
    await runImport([], root);
    write('content/exceptions.yml', `# 说明\n- rule: personal-phone\n  file: ${TXT}\n  reason: 是缴费账号\n`);
    log = [];
    expect(await run([], root)).toBe(0);
  });

  it('tells files that are missing, were edited by hand, or belong to nothing', async () => {
    rmSync(join(root, JIANGAN, 'report.mdx'));
    write('content/reports/anhui/2015/report.mdx', 'x');
    expect(await run([], root)).toBe(1);
    expect(codes()).toEqual(expect.arrayContaining(['import-missing', 'import-stale']));
  });

  it('ends with 2 on options it does not know, and explains itself', async () => {
    expect(await run(['--reporter', 'x'], root)).toBe(2);
    expect(printed()).toContain('E-REPORTER');
    expect(await run(['--help'], root)).toBe(0);
    expect(printed()).toContain('用法');
  });
});

describe('--fix', () => {
  it('settles what needs no judgement, says what it did, and nothing else', async () => {
    const about = `${JIANGAN}/about.yml`;
    write(about, `# 人写的\n${read(about)}`);
    const right = read(about);
    replace(about, '"420102"', '420102');
    replace(about, /(quote: 军运会开幕式\n\s+line: )14/, '$115');
    replace(about, /^title: /m, 'title: \u200b');
    replace(about, /covered: \[2019, ?2020\]|covered:\n {4}- 2019\n {4}- 2020/, 'covered: [2020, 2019, 2019]');
    rmSync(join(root, JIANGAN, 'report.mdx'));
    write('content/exceptions.yml', '# 例外\n- rule: numbering-gap\n  file: content/none\n  reason: 甲\n');
    replace('content/ids.yml', /^hubei.*\n/m, '');
    expect(await run(['--fix'], root)).toBe(0);
    expect(printed()).toMatch(/^已改正 \d+ 处：/u);
    expect(read(about).replaceAll(/\s|"/g, '')).toBe(right.replaceAll(/\s|"/g, ''));
    expect(read(about).startsWith('# 人写的\n')).toBe(true);
    expect(read('content/exceptions.yml')).toBe('# 例外\n');
    expect(read('content/ids.yml')).toContain('hubei/wuhan/jiangan/2019-2020:');
    log = [];
    await run(['--fix'], root);
    expect(printed()).toContain('没有能自动改的。');
  });

  it('leaves alone what a person has to decide', async () => {
    addLine('联系人王老师13800138000');
    await runImport([], root);
    log = [];
    const before = snapshot(root);
    expect(await run(['--fix'], root)).toBe(1);
    expect(codes()).toContain('personal-phone');
    expect(snapshot(root)).toEqual(before);
  });

  it('writes no report while a source is wrong', async () => {
    replace(TXT, '区教育局认真落实', '区教育局落实');
    const mdx = read(`${JIANGAN}/report.mdx`);
    expect(await run(['--fix'], root)).toBe(1);
    expect(codes()).toContain('source-checksum');
    expect(read(`${JIANGAN}/report.mdx`)).toBe(mdx);
  });
});
