import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse, stringify } from 'yaml';
import { run as runCheck } from '../../../scripts/commands/check.ts';
import { run as runImport } from '../../../scripts/commands/import.ts';
import { run as runMove } from '../../../scripts/commands/move.ts';
import { run as runRedact } from '../../../scripts/commands/redact.ts';
import { run as runTodo } from '../../../scripts/commands/todo.ts';
import { run as runWithdraw } from '../../../scripts/commands/withdraw.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

const JIANGAN = 'hubei/wuhan/jiangan/2019-2020';
const LICANG = 'shandong/qingdao/licang/2019';
const TXT = 'content/sources/000_3583e70e2c5ae511.txt';
const YML = 'content/sources/000_3583e70e2c5ae511.yml';
const REASON = ['--reason', '另有佐证'];

// each run reads the whole vocabulary
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let root = '';
let said: string[] = [];
beforeEach(async () => {
  root = smallProject();
  vi.spyOn(console, 'log').mockImplementation((text) => void said.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => void said.push(String(text)));
  await runImport([], root);
  said = [];
});
afterEach(() => {
  vi.restoreAllMocks();
  removeProject(root);
});

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const about = (key: string) => parse(read(`content/reports/${key}/about.yml`));
const exists = (path: string) => existsSync(join(root, path));
const sum = (text: string) => createHash('sha256').update(text).digest('hex');
const sound = async () => {
  said = [];
  expect(await runCheck([], root), said.join('\n')).toBe(0);
};
/** Expects a command to refuse, to say why, and to leave everything as it was. */
async function refuses(command: typeof runMove, args: string[], message: string | RegExp, status = 1) {
  const before = snapshot(root);
  said = [];
  expect(await command(args, root)).toBe(status);
  expect(said.join('\n')).toMatch(message);
  expect(snapshot(root)).toEqual(before);
}

describe('npm run move', () => {
  it('moves a report, with a way from the old address to the new one', async () => {
    writeFileSync(
      join(root, `content/reports/${LICANG}/about.yml`),
      `# 人写的\n${read(`content/reports/${LICANG}/about.yml`)}`,
    );
    const mdx = read(`content/reports/${LICANG}/report.mdx`);
    expect(await runMove([LICANG, '--years', '2020', ...REASON], root)).toBe(0);
    const key = 'shandong/qingdao/licang/2020';
    expect(exists(`content/reports/${LICANG}`)).toBe(false);
    expect(read(`content/reports/${key}/report.mdx`)).toBe(mdx);
    expect(read(`content/reports/${key}/about.yml`).startsWith('# 人写的\n')).toBe(true);
    expect(about(key).years.covered).toEqual([2020]);
    expect(about(key).history.at(-1)).toMatchObject({ what: 'redated', note: '另有佐证', from: LICANG });
    const ids = read('content/ids.yml');
    expect(ids).toContain(`\n${LICANG}:`);
    expect(ids).toContain(`\n${key}:`);
    await sound();
  });

  it('moves to another region, with the code in force in that year', async () => {
    expect(await runMove([JIANGAN, '--region', 'hubei/wuhan/jianghan', ...REASON], root)).toBe(0);
    expect(about('hubei/wuhan/jianghan/2019-2020').region).toMatchObject({
      path: 'hubei/wuhan/jianghan',
      code: '420103',
    });
    await sound();
  });

  it('moves on, and back', async () => {
    await runMove([LICANG, '--years', '2020', ...REASON], root);
    await runMove(['shandong/qingdao/licang/2020', '--years', '2021', ...REASON], root);
    await sound();
    expect(await runMove(['shandong/qingdao/licang/2021', '--years', '2019', ...REASON], root)).toBe(0);
    await sound();
    expect(
      about(LICANG)
        .history.map(({ from }: { from?: string }) => from)
        .filter(Boolean),
    ).toHaveLength(3);
  });

  it('takes a school year, and no year at all', async () => {
    await runMove([LICANG, '--years', '2018-2019学年', ...REASON], root);
    expect(about('shandong/qingdao/licang/2018-2019').years).toMatchObject({ covered: [2018, 2019], schoolYear: true });
    await runMove(['shandong/qingdao/licang/2018-2019', '--years', 'unknown', ...REASON], root);
    expect(about('shandong/qingdao/licang/unknown').years).toMatchObject({ covered: [], confidence: 'unknown' });
    await sound();
  });

  it.each([
    [['hubei/2000', '--years', '2020'], /E-KEY 没有报告 hubei\/2000/],
    [['hubei/wuhan/jiangan', '--years', '2020'], /是不是 hubei\/wuhan\/jiangan\/2019-2020？/],
    [[LICANG, '--region', '../../etc'], /E-REGION-OPTION/],
    [[LICANG, '--years', '20'], /E-YEARS-OPTION/],
    [[LICANG, '--years', '2020', '--suffix', '../x'], /E-SUFFIX-OPTION/],
    [[LICANG, '--years', '2019'], /E-MOVE-NOTHING/],
    [[LICANG, '--region', 'hubei/wuhan/jiangan', '--years', '2019-2020'], /E-EXISTS/],
  ])('refuses %s', async (args, message) => {
    await refuses(runMove, [...args, ...REASON], message);
  });

  it('says how it is used', async () => {
    await refuses(runMove, [LICANG, '--years', '2020'], /用法/, 2);
    await refuses(runMove, ['--help'], /用法/, 0);
  });

  it('does nothing in an archive with errors', async () => {
    writeFileSync(join(root, TXT), '改了');
    await refuses(runMove, [LICANG, '--years', '2020', ...REASON], /source-checksum[\s\S]*没有写入任何文件/);
  });
});

describe('npm run redact', () => {
  it('blacks out as many characters, records both sums, and writes what rests on it anew', async () => {
    const before = read(TXT);
    const line = before.split('\n')[13] as string;
    const at = [...line.slice(0, line.indexOf('军运会开幕式'))].length + 1;
    expect(await runRedact([TXT, `14:${at}-${at + 2}`, '--reason', '应当事人请求'], root)).toBe(0);
    const after = read(TXT);
    expect([...after].length).toBe([...before].length);
    expect(after).toBe(before.replace(line, line.replace('军运会开幕式', '███开幕式')));
    const described = parse(read(YML));
    expect(described.sha256).toBe(sum(after));
    expect(described.redactions).toMatchObject([
      { lines: [14, 14], characters: 3, reason: '应当事人请求', before: sum(before), after: sum(after) },
    ]);
    expect(read(YML)).toMatch(/lines: \[ ?14, 14 ?\]/);
    const stated = about(JIANGAN);
    expect(stated.history.at(-1)).toMatchObject({ what: 'redacted', note: '应当事人请求' });
    expect(JSON.stringify(stated)).toContain('███开幕式');
    expect(read(`content/reports/${JIANGAN}/report.mdx`)).toContain('███');
    await sound();
    // and once more, on top of it
    expect(await runRedact([TXT, '16:5-9', '--reason', '应当事人请求'], root)).toBe(0);
    expect(parse(read(YML)).redactions).toHaveLength(2);
    await sound();
  });

  it('tells where else the same words stand', async () => {
    const line = read(TXT).split('\n')[13] as string;
    const at = [...line.slice(0, line.indexOf('军运会开幕式'))].length + 1;
    const twice = `${read(TXT).trimEnd()}\n军运会开幕式上\n`;
    writeFileSync(join(root, TXT), twice);
    writeFileSync(join(root, YML), read(YML).replace(/sha256: .*/, `sha256: ${sum(twice)}`));
    const lines = twice.split('\n').length - 1;
    const file = join(root, `content/reports/${JIANGAN}/about.yml`);
    writeFileSync(file, readFileSync(file, 'utf8').replace('lines: [1, 68]', `lines: [1, ${lines}]`));
    await runImport([], root);
    said = [];
    expect(await runRedact([TXT, `14:${at}-${at + 5}`, ...REASON], root), said.join('\n')).toBe(0);
    expect(said.join('\n')).toContain(`同样的文字还见于 ${TXT}:${lines}`);
  });

  it.each([
    [['content/sources/none.txt', '1'], /E-SOURCE-UNKNOWN .*现有：/],
    [['../../../etc/passwd', '1'], /E-SOURCE-UNKNOWN/],
    [[TXT, '1-'], /E-RANGE 看不懂/],
    [[TXT, '5:9-3'], /E-RANGE 看不懂/],
    [[TXT, '9999'], /E-RANGE .*不在/],
    [[TXT, '14:1-99999'], /E-RANGE/],
  ])('refuses %s', async (args, message) => {
    await refuses(runRedact, [...args, ...REASON], message);
  });

  it('refuses what is blacked out already', async () => {
    await runRedact([TXT, '16:5-9', ...REASON], root);
    await refuses(runRedact, [TXT, '16:5-9', ...REASON], /E-REDACT-NOTHING/);
  });

  it('does not take the number of a passage away: others have cited it', async () => {
    await refuses(runRedact, [TXT, '16', ...REASON], /id-vanished[\s\S]*#1-2。[\s\S]*不要动行首的编号/u);
  });

  it('asks first for a correction that needs the words to be changed', async () => {
    const { corrections } = about(JIANGAN);
    const [{ find }] = corrections ?? [{}];
    const line =
      read(TXT)
        .split('\n')
        .findIndex((text) => text.includes(find)) + 1;
    await refuses(runRedact, [TXT, String(line), ...REASON], /E-REDACT-CORRECTION/);
  });

  it('says how it is used', async () => {
    await refuses(runRedact, [TXT, '14'], /用法/, 2);
    await refuses(runRedact, ['--help'], /用法/, 0);
  });
});

describe('npm run withdraw', () => {
  it('leaves a tombstone, and nothing of the text', async () => {
    const { title } = about(LICANG);
    const [{ source }] = about(LICANG).witnesses;
    expect(await runWithdraw([LICANG, '--reason', '应发文单位请求'], root)).toBe(0);
    expect(exists(`content/sources/${source}`)).toBe(false);
    expect(exists(`content/reports/${LICANG}/about.yml`)).toBe(false);
    expect(exists(`content/reports/${LICANG}/report.mdx`)).toBe(false);
    expect(parse(read(`content/reports/${LICANG}/withdrawn.yml`))).toMatchObject({ title, reason: '应发文单位请求' });
    expect(read('content/ids.yml')).toContain(`\n${LICANG}:`);
    await sound();
  });

  it('keeps the keys that the report had before', async () => {
    await runMove([LICANG, '--years', '2020', ...REASON], root);
    await runWithdraw(['shandong/qingdao/licang/2020', ...REASON], root);
    expect(parse(read('content/reports/shandong/qingdao/licang/2020/withdrawn.yml')).former).toEqual([LICANG]);
    await sound();
  });

  it('blacks its lines out where other reports are taken from the same source', async () => {
    // a second report on the last lines of the first one's source
    const lines = read(TXT).split('\n');
    const { titlePrinted, corrections, ...stated } = about(JIANGAN);
    stated.witnesses[0].lines = [60, 68];
    for (const field of ['issuer', 'region', 'years']) stated[field].evidence = [];
    mkdirSync(join(root, `content/reports/${JIANGAN}-deyu`), { recursive: true });
    writeFileSync(join(root, `content/reports/${JIANGAN}-deyu/about.yml`), stringify(stated));
    const file = join(root, `content/reports/${JIANGAN}/about.yml`);
    const first = parse(readFileSync(file, 'utf8'));
    first.witnesses[0].lines = [1, 59];
    first.corrections = [];
    for (const field of ['issuer', 'region', 'years'])
      first[field].evidence = first[field].evidence.filter(({ line }: { line: number }) => line < 60);
    writeFileSync(file, stringify(first));
    // nothing of it has been published yet
    writeFileSync(join(root, 'content/ids.yml'), '');
    expect(await runImport([], root), said.join('\n')).toBe(0);
    said = [];
    expect(await runWithdraw([`${JIANGAN}-deyu`, ...REASON], root), said.join('\n')).toBe(0);
    const now = read(TXT).split('\n');
    expect(now.slice(0, 59)).toEqual(lines.slice(0, 59));
    expect(now.slice(59).join('')).toMatch(/^[█\s]+$/u);
    expect(parse(read(YML)).aside.at(-1)).toMatchObject({ lines: [60, 68] });
    await sound();
  });

  it('refuses what is not there, and says how it is used', async () => {
    await refuses(runWithdraw, ['hubei/2000', ...REASON], /E-KEY/);
    await refuses(runWithdraw, [LICANG], /用法/, 2);
    await refuses(runWithdraw, ['--help'], /用法/, 0);
  });
});

describe('npm run todo', () => {
  it('lists what could be mended, the most useful first', async () => {
    expect(await runTodo(['--json'], root)).toBe(0);
    const items = JSON.parse(said.join('\n'));
    expect(items.length).toBeGreaterThan(2);
    expect(items.map(({ gain }: { gain: number }) => gain)).toEqual(
      items.map(({ gain }: { gain: number }) => gain).sort((a: number, b: number) => b - a),
    );
    said = [];
    await runTodo([], root);
    expect(said.at(-1)).toMatch(/共 \d+ 项/);
    expect(await runTodo(['--help'], root)).toBe(0);
  });
});
