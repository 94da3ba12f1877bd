import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { run as runImport } from '../../../scripts/commands/import.ts';
import { run } from '../../../scripts/commands/new.ts';
import { docx, paragraph } from '../../new/build-docx.ts';

const project = fileURLToPath(new URL('../../../', import.meta.url));
const SEED = join(project, 'content/sources/001_9bac73edf8d24ee1.txt');
const KEY = 'guangdong/shaoguan/wujiang/2019-2020';
const plan = (name: string) => join(project, `tests/new/cases/plans/${name}.txt`);
const other = (name: string) => join(project, `tests/new/cases/others/${name}.txt`);

// each run reads the whole vocabulary
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let root = '';
let out: string[] = [];
let errors: string[] = [];

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'archive-'));
  await mkdir(join(root, 'content'));
  await cp(join(project, 'content/vocabulary'), join(root, 'content/vocabulary'), { recursive: true });
  out = [];
  errors = [];
  vi.spyOn(console, 'log').mockImplementation((text) => void out.push(String(text)));
  vi.spyOn(console, 'error').mockImplementation((text) => void errors.push(String(text)));
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(root, { recursive: true });
});

const command = (...args: string[]) => run(args, root);
const json = () => JSON.parse(out.join('\n'));
const files = async () =>
  (await readdir(join(root, 'content'), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('vocabulary'))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
const text = (path: string) => readFile(join(root, path), 'utf8');

describe('npm run new', () => {
  it('writes source, description and report, which import agrees with', async () => {
    expect(await command(SEED)).toBe(0);
    expect(await files()).toEqual([
      'content/ids.yml',
      `content/reports/${KEY}/about.yml`,
      `content/reports/${KEY}/report.mdx`,
      'content/sources/001-9bac73edf8d24ee1.txt',
      'content/sources/001-9bac73edf8d24ee1.yml',
    ]);
    expect(await text('content/sources/001-9bac73edf8d24ee1.txt')).toBe(await readFile(SEED, 'utf8'));
    expect(await runImport(['--check'], root)).toBe(0);
    const about = parse(await text(`content/reports/${KEY}/about.yml`));
    expect(about).toMatchObject({
      title: '2019年工作总结和2020年工作思路',
      issuer: { name: '韶关市武江区教育局', level: 'county' },
      region: { code: '440203', confidence: 'certain' },
      kind: 'summary+plan',
      history: [{ date: expect.stringMatching(/^\d{4}-\d\d-\d\d$/u), what: 'added' }],
    });
  });

  it('shows what was found, on what it rests, what import removed and why, and what has to be decided', async () => {
    await command('--dry-run', join(project, 'content/sources/004_d9e9a9fcc3ae2337.txt'));
    const shown = out.join('\n');
    expect(shown).toContain('jiangxi/yichun/shanggao/2024');
    expect(shown).toMatch(/“我县敖山中心小学[^”]*”（第 10 行）/u);
    expect(shown).toContain('一、主要工作和成效');
    expect(shown).toContain('移除 118 字：转载网站的声明');
    expect(shown).toMatch(/20 条措施/u);
    expect(shown).toMatch(/#p1 … #/u);
    expect(shown).toContain('可能缺尾');
    expect(shown).toMatch(/文字有 \d+ 处损坏/u);
  });

  it('--dry-run writes nothing, --json prints the findings with their confidences', async () => {
    expect(await command('--dry-run', '--json', SEED)).toBe(0);
    expect(await files()).toEqual([]);
    const [report] = json().reports;
    expect(report).toMatchObject({
      key: KEY,
      title: '2019年工作总结和2020年工作思路',
      issuer: { name: '韶关市武江区教育局', level: 'county' },
      region: {
        path: 'guangdong/shaoguan/wujiang',
        code: '440203',
        names: ['广东省', '韶关市', '武江区'],
        confidence: 'certain',
      },
      years: { covered: [2019, 2020], printed: [2019, 2020], confidence: 'certain' },
      kind: 'summary+plan',
      confidences: { title: 'certain', issuer: 'certain', region: 'certain', years: 'certain', kind: 'certain' },
    });
  });

  it('all seeds at once: what is not established has to be told or left out, then all is written', async () => {
    const seeds = (await readdir(join(project, 'content/sources')))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => join(project, 'content/sources', name));
    expect(await command(...seeds)).toBe(1);
    expect(await files()).toEqual([]);
    const unknown = errors.flatMap((line) => /^E-REGION-UNKNOWN 第 (\d+) 篇/u.exec(line)?.[1] ?? []);
    expect(unknown).toEqual(['1', '3', '7', '8', '9', '10', '13', '17']);
    expect(
      await command(
        ...seeds,
        '--skip',
        unknown.slice(1).join(','),
        '--region',
        '1=hubei/wuhan/jiangan',
        '--years',
        '1=2019-2020',
      ),
    ).toBe(0);
    expect((await files()).filter((path) => path.endsWith('about.yml'))).toHaveLength(11);
    expect(await runImport(['--check'], root)).toBe(0);
    const about = parse(await text('content/reports/hubei/wuhan/jiangan/2019-2020/about.yml'));
    expect(about.region).toMatchObject({ confidence: 'probable', code: '420102' });
    expect(about.region.reason).toContain('提交人指明');
    const copies = parse(await text('content/reports/guangxi/guilin/xiufeng/unknown/about.yml'));
    expect(copies.witnesses.map(({ lines }: { lines: number[] }) => lines)).toEqual([
      [1419, 1495],
      [1497, 1573],
    ]);
  });

  it('all seeds lead to the 18 reports under the curated keys, once a person says what is uncertain', async () => {
    const folder = join(project, 'content/reports');
    const curated = (await readdir(folder, { recursive: true })).flatMap((path) =>
      path.endsWith('about.yml') ? [path.replaceAll('\\', '/').slice(0, -'/about.yml'.length)] : [],
    );
    const stated = await Promise.all(
      curated.map(async (key) => ({ key, about: parse(await readFile(join(folder, key, 'about.yml'), 'utf8')) })),
    );
    const names = (await readdir(join(project, 'content/sources'))).filter((name) => name.endsWith('.txt')).sort();
    const seeds = names.map((name) => join(project, 'content/sources', name));
    await command('--dry-run', '--json', ...seeds);
    const found: { number: number; key: string | null; lines: [number, number]; witnesses: { source: string }[] }[] =
      json().reports;
    const options = found.flatMap(({ number, key, witnesses }, index) => {
      const source = names.find((name) => name.replace('_', '-') === witnesses[0]?.source);
      const [from, to] =
        found[index]?.witnesses.map((witness) => (witness as unknown as { lines: number[] }).lines)[0] ?? [];
      const truth = stated.find(({ about }) => {
        const [base] = about.witnesses;
        return base.source === source && base.lines[0] <= (to ?? 0) && (from ?? 0) <= base.lines[1];
      });
      const { region, years } = truth?.about ?? {};
      const [first, last = first] = [years?.covered[0], years?.covered.at(-1)];
      // what is established already is the curated key, or lies on the way to it
      if (key && truth) expect(`${truth.key}/`).toContain(`${key.replace(/\/[^/]*$/, '')}/`);
      if (key === truth?.key) return [];
      const period = first === last ? `${first}` : `${first}-${last}${years.schoolYear ? '学年' : ''}`;
      return ['--region', `${number}=${region.path}`, ...(first ? ['--years', `${number}=${period}`] : [])];
    });
    out = [];
    expect(await command(...seeds, ...options), errors.join('\n')).toBe(0);
    const written = (await files()).flatMap((path) => /^content\/reports\/(.*)\/about\.yml$/u.exec(path)?.[1] ?? []);
    expect(written.sort()).toEqual(curated.sort());
    expect(await runImport(['--check'], root)).toBe(0);
  });

  it('reads standard input', async () => {
    async function* input() {
      yield await readFile(SEED);
    }
    expect(await run(['-', '--dry-run', '--json'], root, input())).toBe(0);
    expect(json().reports[0].key).toBe(KEY);
  });

  it('gives a file with a Chinese name a name that every system can write', async () => {
    const file = join(root, '武江区 教育局..（2019）.docx');
    const lines = (await readFile(SEED, 'utf8')).split('\n').filter(Boolean);
    await writeFile(file, docx(lines.map((line) => paragraph(line)).join('')));
    expect(await command(file)).toBe(0);
    expect(await files()).toContain('content/sources/wu-jiang-qu-jiao-yu-ju-2019.txt');
  });
});

describe('what is there already', () => {
  beforeEach(() => command(SEED));

  it('is never written over', async () => {
    const changed = join(root, 'copy.txt');
    await writeFile(changed, (await readFile(SEED, 'utf8')).replace('全区教育工作稳中求进', '全区教育工作稳步前进'));
    const before = await text(`content/reports/${KEY}/about.yml`);
    errors = [];
    expect(await command(SEED)).toBe(1);
    expect(errors.join()).toContain('E-SOURCE-KNOWN');
    errors = [];
    expect(await command(changed)).toBe(1);
    expect(errors.join()).toMatch(/E-DUPLICATE .*(?:9\d|100)% .*--witness-of/u);
    errors = [];
    expect(await command(changed, '--force')).toBe(1);
    expect(errors.join()).toContain('E-EXISTS');
    expect(await text(`content/reports/${KEY}/about.yml`)).toBe(before);
  });

  it('--witness-of adds a copy as a witness and keeps what people wrote', async () => {
    const path = `content/reports/${KEY}/about.yml`;
    await writeFile(join(root, path), `# 人写的\n${await text(path)}`);
    const changed = join(root, 'copy.txt');
    await writeFile(changed, (await readFile(SEED, 'utf8')).replace('全区教育工作稳中求进', '全区教育工作稳步前进'));
    expect(await command(changed, '--witness-of', KEY)).toBe(0);
    const stated = await text(path);
    expect(stated.startsWith('# 人写的\n')).toBe(true);
    expect(parse(stated).witnesses.map(({ source }: { source: string }) => source)).toEqual([
      '001-9bac73edf8d24ee1.txt',
      'copy.txt',
    ]);
    expect(await runImport(['--check'], root)).toBe(0);
  });

  it('--witness-of refuses another report, and one that is not there', async () => {
    expect(await command(plan('banner'), '--witness-of', KEY)).toBe(1);
    expect(errors.join()).toMatch(/E-WITNESS .*不像同一份报告/u);
    errors = [];
    expect(await command(plan('banner'), '--witness-of', 'hubei/2020')).toBe(1);
    expect(errors.join()).toMatch(/E-WITNESS .*没有报告/u);
  });

  it('--replace takes its place, source and all', async () => {
    const changed = join(root, 'better.txt');
    await writeFile(changed, (await readFile(SEED, 'utf8')).replace('全区教育工作稳中求进', '全区教育工作稳步前进'));
    expect(await command(changed, '--replace')).toBe(0);
    expect(await files()).toHaveLength(5);
    expect(await text('content/sources/001-9bac73edf8d24ee1.txt')).toContain('稳步前进');
    expect(await runImport(['--check'], root)).toBe(0);
  });
});

describe('what is refused', () => {
  it.each(['news', 'product', 'empty', 'table', 'english', 'judgment', 'speech', 'notice', 'personal'])(
    '%s needs --force',
    async (name) => {
      expect(await command('--dry-run', '--json', other(name))).toBe(1);
      expect(json()).toMatchObject({
        reports: [],
        refused: [{ code: expect.any(String), reason: expect.any(String) }],
        errors: [{ code: 'E-NO-REPORT', message: expect.stringMatching(/不像工作总结或计划：.*--force/u) }],
      });
      expect(await files()).toEqual([]);
    },
  );

  it('--force takes it all the same', async () => {
    expect(
      await command(
        other('speech'),
        '--region',
        'hebei/handan/shexian',
        '--years',
        '2020',
        '--kind',
        'plan',
        '--force',
      ),
    ).toBe(0);
    expect(await files()).toContain('content/reports/hebei/handan/shexian/2020/about.yml');
  });

  it('a file that cannot be read is told in one sentence, with a code', async () => {
    const file = join(root, 'a.doc');
    await writeFile(file, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]));
    expect(await command(file)).toBe(1);
    expect(errors).toEqual([
      `E-OLD-WORD ${file}：这是旧式 Office 文件（.doc、.wps、.xls 等）；请用 Word 或 WPS 打开，另存为 .docx 再试。`,
    ]);
    expect(await command('--json', file)).toBe(1);
    expect(json().errors[0].code).toBe('E-OLD-WORD');
  });

  it('a link is refused', async () => {
    await symlink(SEED, join(root, 'link.txt'));
    expect(await command(join(root, 'link.txt'))).toBe(1);
    expect(errors.join()).toContain('E-LINK');
  });

  it.each([
    [['--region', '../../etc'], 'E-REGION-OPTION'],
    [['--years', '20'], 'E-YEARS-OPTION'],
    [['--kind', 'news'], 'E-KIND-OPTION'],
    [['--suffix', '../x'], 'E-SUFFIX-OPTION'],
    [['--origin', 'x'], 'E-ORIGIN-OPTION'],
    [['--url', 'javascript:alert(1)'], 'E-URL-OPTION'],
  ])('%s', async (options, code) => {
    expect(await command(SEED, ...options)).toBe(2);
    expect(errors.join()).toContain(code);
    expect(await files()).toEqual([]);
  });

  it('national documents have no place', async () => {
    const file = join(root, 'a.txt');
    await writeFile(
      file,
      (await readFile(plan('province'), 'utf8'))
        .replaceAll('河南省教育厅', '教育部')
        .replaceAll(/郑州市|洛阳市|信阳市|河南大学|郑州大学/gu, '各地'),
    );
    expect(await command(file)).toBe(1);
    expect(errors.join()).toContain('E-NATIONAL');
  });

  it('without a file it says how to use it', async () => {
    expect(await command()).toBe(2);
    expect(out.join()).toContain('用法');
  });
});
