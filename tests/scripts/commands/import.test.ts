import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/commands/import.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

const JIANGAN = 'content/reports/hubei/wuhan/jiangan/2019-2020';
const WUJIANG = 'content/reports/guangdong/shaoguan/wujiang/2019-2020';
const LICANG = 'content/reports/shandong/qingdao/licang/2019';
const TXT = 'content/sources/000_3583e70e2c5ae511.txt';
const YML = 'content/sources/000_3583e70e2c5ae511.yml';

// reading the vocabulary takes its time on a busy machine
vi.setConfig({ testTimeout: 60_000 });

let root = '';
let errors: string[] = [];
let log: string[] = [];
beforeEach(() => {
  root = smallProject();
  [errors, log] = [[], []];
  vi.spyOn(console, 'error').mockImplementation((...text) => void errors.push(text.join(' ')));
  vi.spyOn(console, 'log').mockImplementation((...text) => void log.push(text.join(' ')));
});
afterEach(() => {
  vi.restoreAllMocks();
  removeProject(root);
});

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const write = (path: string, text: string | Uint8Array) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const replace = (path: string, from: string | RegExp, to: string) => {
  const text = read(path);
  expect(typeof from === 'string' ? text.includes(from) : from.test(text), `${path} holds ${from}`).toBe(true);
  write(path, text.replace(from, to));
};
/** 1-based line of a file that holds a text. */
const lineOf = (path: string, text: string) =>
  read(path)
    .split('\n')
    .findIndex((line) => line.includes(text)) + 1;
/** Another text for source 000, with its checksum, so that only the text itself is wrong. */
const source = (bytes: Uint8Array | string) => {
  write(TXT, bytes);
  replace(YML, /sha256: .*/, `sha256: ${createHash('sha256').update(bytes).digest('hex')}`);
};
const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16le = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le'));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

/** `file:line code` of every problem that was printed. */
const told = () =>
  errors
    .join('\n')
    .split('\n')
    .flatMap((line) => /^(\S+) {2}错误 {2}(\S+)$/.exec(line)?.slice(1).join(' ') ?? []);

/** Spoils the project, imports it, and expects these problems, nothing else, and nothing written. */
async function refused(spoil: () => void, ...problems: (string | (() => string))[]): Promise<string> {
  spoil();
  const before = snapshot(root);
  expect(await run([], root)).toBe(1);
  expect(told().sort()).toEqual(problems.map((one) => (typeof one === 'string' ? one : one())).sort());
  expect(errors.at(-1)).toBe('没有写入任何文件。');
  expect(snapshot(root)).toEqual(before);
  // every problem: what is wrong and what to do, in Chinese, and where it is explained
  const printed = errors.join('\n');
  for (const block of printed.split('\n\n').filter((text) => text.includes('错误  '))) {
    const [, message, hint, link] = block.split('\n');
    expect(message).toMatch(/^ {2}.*\p{Script=Han}.*[。）]$/u);
    expect(hint).toMatch(/^ {2}.*\p{Script=Han}/u);
    expect(link).toMatch(/^ {2}说明：\/contribute\/errors\/#[a-z-]+$/);
  }
  expect(printed).toContain(`共 ${problems.length} 个错误、0 个提醒`);
  return printed;
}

describe('a sound project', () => {
  it('is imported: what is missing or differs is written, and the totals are printed', async () => {
    const mdx = read(`${JIANGAN}/report.mdx`);
    rmSync(join(root, JIANGAN, 'report.mdx'));
    write(`${WUJIANG}/report.mdx`, '# 手工改过\n');
    expect(await run([], root)).toBe(0);
    expect(errors).toEqual([]);
    expect(log.join('\n')).toMatch(
      /000_3583e70e2c5ae511\.txt {2}2424 字 = 正文 \d+ \+ 标题 \d+ \+ 来源信息 \d+ \+ 移除 \d+/,
    );
    expect(log.at(-1)).toBe('写入 3 个文件。');
    expect(read('content/ids.yml')).toContain('\nhubei/wuhan/jiangan/2019-2020: ');
    expect(read(`${JIANGAN}/report.mdx`)).toBe(mdx);
  });

  it('is left alone when it is imported again', async () => {
    await run([], root);
    const before = snapshot(root);
    expect(await run([], root)).toBe(0);
    expect(log.at(-1)).toBe('没有变化。');
    expect(snapshot(root)).toEqual(before);
  });

  it('keeps a report.mdx without an about.yml, and tells it', async () => {
    rmSync(join(root, LICANG), { recursive: true });
    rmSync(join(root, 'content/sources/003_0004396cb48acd1a.txt'));
    rmSync(join(root, 'content/sources/003_0004396cb48acd1a.yml'));
    write('content/reports/anhui/2015/report.mdx', 'x');
    expect(await run([], root)).toBe(0);
    expect(log.at(-1)).toContain('content/reports/anhui/2015/report.mdx 没有对应的 about.yml');
  });
});

describe('--check', () => {
  it('is content with what import wrote', async () => {
    await run([], root);
    expect(await run(['--check'], root)).toBe(0);
    expect(errors).toEqual([]);
  });

  it('tells what differs, is missing or is stale, and the command to run; it writes nothing', async () => {
    await run([], root);
    appendFileSync(join(root, JIANGAN, 'report.mdx'), '\n');
    rmSync(join(root, WUJIANG, 'report.mdx'));
    write('content/reports/anhui/2015/report.mdx', 'x');
    const before = snapshot(root);
    expect(await run(['--check'], root)).toBe(1);
    expect(told()).toEqual([
      'content/reports/anhui/2015/report.mdx import-stale',
      `${WUJIANG}/report.mdx import-missing`,
      `${JIANGAN}/report.mdx import-differs`,
    ]);
    expect(errors.at(-1)?.trim()).toBe('请运行：npm run import');
    expect(snapshot(root)).toEqual(before);
  });
});

describe('a source that is no text', () => {
  const TEXT = '一、加强师德建设,提高教师素质。开展“三学”活动,抓好师德典型示范。\n'.repeat(20);
  it.each([
    ['an empty file', new Uint8Array(), `${TXT} source-empty`],
    ['nothing but blanks', utf8(' \n\u3000\n'), `${TXT} source-empty`],
    [
      'a picture',
      new Uint8Array([
        0x89,
        0x50,
        0x4e,
        0x47,
        ...Array.from({ length: 4000 }, (_, index) => Math.imul(index, index) % 251),
      ]),
      `${TXT} source-binary`,
    ],
    ['GB18030', new Uint8Array(Array(40).fill([0xbd, 0xcc, 0xd3, 0xfd, 0xbe, 0xd6]).flat()), `${TXT} source-encoding`],
    ['UTF-16 LE', utf16le(TEXT), `${TXT} source-encoding`],
    ['UTF-16 BE', utf16be(TEXT), `${TXT} source-encoding`],
    ['UTF-16 LE with BOM', utf16le(`\ufeff${TEXT}`), `${TXT} source-encoding`],
    ['UTF-16 BE with BOM', utf16be(`\ufeff${TEXT}`), `${TXT} source-encoding`],
    ['UTF-8 that is cut off', utf8(TEXT.trimEnd().slice(0, -1)).subarray(0, -1), `${TXT}:20 source-encoding`],
    ['a BOM', utf8(`\ufeff${TEXT}`), `${TXT}:1 source-bom`],
    ['CRLF', utf8(TEXT.replaceAll('\n', '\r\n')), `${TXT}:1 source-line-ends`],
    ['a control character', utf8(`${TEXT}二、\u0008乙\n`), `${TXT}:21 source-control`],
    ['50 MB', utf8('教育\n'.repeat(7_500_000)), `${TXT} source-too-large`],
  ])('%s', async (_, bytes, problem) => {
    await refused(() => source(bytes), problem);
  });
});

describe('an about.yml with mistakes', () => {
  const about = `${JIANGAN}/about.yml`;
  const at = (text: string, code: string) => () => `${about}:${lineOf(about, text)} ${code}`;
  const spoilt: [string, () => void, ...(string | (() => string))[]][] = [
    ['a missing field', () => replace(about, /^kind: .*\n/m, ''), `${about}:1 field-missing`],
    ['a wrong value', () => replace(about, /^kind: .*/m, 'kind: 总结'), at('kind: 总结', 'field-value')],
    ['a wrong type', () => replace(about, '"420102"', '420102'), at('code: 420102', 'field-type')],
    ['an extra field', () => replace(about, /^kind:/m, 'tittle: 甲\nkind:'), at('tittle', 'field-unknown')],
    ['no YAML', () => replace(about, /^kind: .*/m, 'kind: plan: 甲'), at('kind: plan: 甲', 'yaml-syntax')],
    [
      'a field twice',
      () => replace(about, /^kind: .*/m, 'kind: plan\nkind: plan'),
      () => `${about}:${lineOf(about, 'kind: plan') + 1} yaml-syntax`,
    ],
    [
      'an alias',
      () => {
        replace(about, /^kind: .*/m, 'kind: &k plan');
        replace(about, /^title: .*/m, 'title: *k');
      },
      at('title: *k', 'yaml-alias'),
    ],
    ['nothing in it', () => write(about, ''), `${about}:1 yaml-empty`],
    [
      'another encoding',
      () => write(about, Buffer.from(read(about).replace('市教育局年度', '\u00bd\u00cc'), 'latin1')),
      `${about} file-encoding`,
    ],
    [
      'an unknown region',
      () => replace(about, 'path: hubei/wuhan/jiangan', 'path: hubei/wuhan/jiangann'),
      () => `${about}:${lineOf(about, 'jiangann')} region-unknown`,
      `${about}:1 key-mismatch`,
    ],
    ['a code of another region', () => replace(about, '"420102"', '"420103"'), at('"420103"', 'region-code')],
    ['another year', () => replace(about, /covered: .*/, 'covered: [2018]'), `${about}:1 key-mismatch`],
    [
      'a range outside the source',
      () => replace(about, 'lines: [1, 68]', 'lines: [1, 680]'),
      at('lines: [1, 680]', 'range-outside'),
    ],
    [
      'a reversed range',
      () => replace(about, 'lines: [1, 68]', 'lines: [68, 1]'),
      at('lines: [68, 1]', 'range-outside'),
    ],
    [
      'a range that leaves lines out',
      () => replace(about, 'lines: [1, 68]', 'lines: [1, 50]'),
      `${TXT}:52 line-unowned`,
    ],
    [
      'an unknown source',
      () => replace(about, 'source: 000_', 'source: 00O_'),
      at('source: 00O_', 'witness-source'),
      `${TXT} source-unused`,
    ],
    [
      'a title that stands nowhere',
      () => replace(about, /titlePrinted: .*/, 'titlePrinted: 教育局工作总结'),
      at('titlePrinted', 'title-not-found'),
    ],
    [
      'evidence on another line',
      () => replace(about, /(quote: 军运会开幕式\n\s+line: )14/, '$115'),
      () => `${about}:${lineOf(about, 'quote: 军运会开幕式')} evidence-not-found`,
    ],
    [
      'evidence that is not word for word',
      () => replace(about, 'quote: 军运会开幕式', 'quote: 军运会闭幕式上'),
      at('军运会闭幕式上', 'evidence-not-found'),
    ],
  ];
  for (const [name, spoil, ...problems] of spoilt) {
    it(name, async () => {
      await refused(spoil, ...problems);
    });
  }

  it.each([
    ['that is used no more', '{ find: 不在原文里的话, replace: 甲, reason: 乙 }', 'correction-unused'],
    ['that fits twice', '{ find: 教育, replace: 甲, reason: 乙 }', 'correction-ambiguous'],
    ['that changes nothing', '{ find: 教育, replace: 教育, reason: 乙 }', 'correction-nothing'],
    ['that holds a line break', '{ find: 立德树人成效, replace: "甲\\nimport x", reason: 乙 }', 'field-value'],
    ['without a reason', '{ find: 立德树人成效, replace: 甲 }', 'field-missing'],
  ])('a correction %s', async (_, correction, code) => {
    const spoil = () =>
      write(about, `${read(about).replace(/^corrections:\n(?: {2}.*\n)*/m, '')}corrections:\n  - ${correction}\n`);
    await refused(spoil, () => `${about}:${lineOf(about, correction)} ${code}`);
  });

  it('all of them are told in one run', async () => {
    await refused(
      () => {
        replace(about, 'lines: [1, 68]', 'lines: [1, 680]');
        replace(about, '"420102"', '"420103"');
        replace(`${WUJIANG}/about.yml`, /^kind: .*\n/m, '');
        replace(`${LICANG}/about.yml`, /covered: .*/, 'covered: [2018]');
        source(new Uint8Array([...utf8(read(TXT)), 7]));
      },
      () => `${about}:${lineOf(about, '420103')} region-code`,
      `${WUJIANG}/about.yml:1 field-missing`,
      `${LICANG}/about.yml:1 key-mismatch`,
      () => `${TXT}:${read(TXT).split('\n').length} source-control`,
    );
  });
});

describe('files that do not fit together', () => {
  it('a checksum that does not match', async () => {
    const printed = await refused(
      () => replace(TXT, '区教育局认真落实', '区教育局落实'),
      () => `${YML}:${lineOf(YML, 'sha256')} source-checksum`,
      () => `${JIANGAN}/about.yml:${lineOf(`${JIANGAN}/about.yml`, 'quote: 区教育局认真落实')} evidence-not-found`,
    );
    expect(printed).toContain('来源文本不可改动');
  });

  it('a source without a description', async () => {
    await refused(() => rmSync(join(root, YML)), `${TXT} source-undescribed`);
  });

  it('a description without a source', async () => {
    await refused(() => write('content/sources/extra.yml', read(YML)), 'content/sources/extra.yml source-missing');
  });

  it('a source that no report uses', async () => {
    await refused(() => {
      write('content/sources/extra.txt', '一、甲。\n');
      const sha256 = createHash('sha256').update('一、甲。\n').digest('hex');
      write('content/sources/extra.yml', read(YML).replace(/sha256: .*/, `sha256: ${sha256}`));
    }, 'content/sources/extra.txt source-unused');
  });

  it('two reports with one key', async () => {
    await refused(
      () => cpSync(join(root, JIANGAN), join(root, 'content/reports/hubei/wuhan/jiangan/2019'), { recursive: true }),
      'content/reports/hubei/wuhan/jiangan/2019/about.yml:1 key-duplicate',
      () => `${JIANGAN}/about.yml:${lineOf(`${JIANGAN}/about.yml`, 'lines: [1, 68]') - 1 + 1} range-overlap`,
    );
  });

  it('a folder that is not the key', async () => {
    await refused(
      () => renameSync(join(root, LICANG), join(root, 'content/reports/shandong/qingdao/licang/2020')),
      'content/reports/shandong/qingdao/licang/2020/about.yml:1 key-mismatch',
    );
  });

  it('two reports on the same lines', async () => {
    const about = `${JIANGAN}-deyu/about.yml`;
    await refused(
      () =>
        write(
          about,
          read(`${JIANGAN}/about.yml`)
            .replace('lines: [1, 68]', 'lines: [60, 68]')
            .replace(/titlePrinted: .*\n/, ''),
        ),
      () => `${about}:${lineOf(about, 'lines: [60, 68]')} range-overlap`,
    );
  });

  it('files that do not belong there', async () => {
    await refused(
      () => {
        write(`${JIANGAN}/about.yaml`, 'title: 甲\n');
        write('content/sources/report.docx', 'PK');
        write(`${JIANGAN}/.DS_Store`, '');
      },
      `${JIANGAN}/about.yaml file-unknown`,
      'content/sources/report.docx file-unknown',
    );
  });

  it('a link is not followed', async () => {
    const outside = smallProject();
    await refused(
      () => {
        write('outside.txt', '机密');
        symlinkSync(join(root, 'outside.txt'), join(root, 'content/sources/linked.txt'));
        symlinkSync(join(outside, 'content/reports/hubei'), join(root, 'content/reports/linked'));
      },
      'content/sources/linked.txt file-link',
      'content/reports/linked file-link',
    );
    expect([...errors, ...log].join('\n')).not.toContain('机密');
    removeProject(outside);
  });
});

describe('a vocabulary with mistakes', () => {
  const at = (path: string, text: string, code: string) => () => `${path}:${lineOf(path, text)} ${code}`;
  const OBJECTS = 'content/vocabulary/objects.yml';
  const NOISE = 'content/vocabulary/noise.yml';

  it('an object of an unknown topic', async () => {
    await refused(
      () => replace(OBJECTS, /topic: deyu\b/, 'topic: nothing'),
      at(OBJECTS, 'topic: nothing', 'vocabulary-topic'),
    );
  });

  it('a noise rule that does not match its example: the reports are not blamed', async () => {
    await refused(() => replace(NOISE, "pattern: '\\d{5,9}'", "pattern: '\\d{10}'"), `${NOISE} vocabulary-pattern`);
  });

  it('a missing file', async () => {
    await refused(() => rmSync(join(root, NOISE)), `${NOISE}:1 yaml-empty`);
  });

  it('a broken table of regions: the reports are not blamed', async () => {
    await refused(
      () => write('content/vocabulary/regions.csv', 'x\n'),
      'content/vocabulary/regions.csv vocabulary-regions',
    );
  });
});

describe('the command itself', () => {
  const cli = fileURLToPath(new URL('../../../scripts/cli.ts', import.meta.url));
  const command = (...args: string[]) =>
    spawnSync(process.execPath, [cli, 'import', ...args], { cwd: root, encoding: 'utf8' });

  it('ends with 0 when all is well', () => {
    expect(command()).toMatchObject({ status: 0, stderr: '' });
  });

  it('ends with 1 and tells problems on the error stream', () => {
    write(TXT, '');
    const { status, stderr } = command();
    expect(status).toBe(1);
    expect(stderr).toContain(`${TXT}  错误  source-empty`);
    expect(stderr).toContain('没有写入任何文件。');
  });

  it('ends with 2 on an option it does not know', () => {
    expect(command('--chek')).toMatchObject({
      status: 2,
      stderr: '“import”不认识这样的选项：--chek\n'.replace('“', 'E-OPTION “'),
    });
  });
});
