import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { indexSearch, verifyBundle } from '../../../scripts/files/index-search.ts';

let site: string;
beforeAll(() => {
  site = mkdtempSync(join(tmpdir(), 'index-'));
  mkdirSync(join(site, 'data'));
  const report = {
    id: 'hubei/2019',
    title: '要点',
    kind: 'plan',
    issuer: { name: '湖北省教育厅', level: 'province' },
    region: { path: 'hubei', names: ['湖北省'] },
    years: { covered: [2019] },
  };
  const passage = {
    id: 'hubei/2019#1',
    report: 'hubei/2019',
    type: 'measure',
    number: '1.',
    title: '',
    text: '推进课后服务',
    path: [],
    topics: [],
    objects: [],
    url: '/reports/hubei/2019/#1',
  };
  writeFileSync(join(site, 'data/reports.jsonl'), `${JSON.stringify(report)}\n`);
  const wordless = ['----', '。', '※'].map((text, at) => ({
    ...passage,
    id: `hubei/2019#b${at}`,
    text,
    url: `${passage.url}${at}`,
  }));
  writeFileSync(
    join(site, 'data/passages.jsonl'),
    [passage, ...wordless].map((row) => `${JSON.stringify(row)}\n`).join(''),
  );
});
afterAll(() => rmSync(site, { recursive: true }));

const files = () => readdirSync(join(site, 'pagefind'), { recursive: true }).map(String);

test('a small archive is one file of texts', async () => {
  expect(await indexSearch(site)).toBe(4);
  expect(files()).toEqual(['archive.bin']);
});

test('with fragments Pagefind indexes reports, those without a word too, and leaves only what is used', async () => {
  expect(await indexSearch(site, 'fragments')).toBe(1);
  expect(files()).toContain('pagefind.js');
  expect(files().filter((name) => name.includes('ui'))).toEqual([]);
  expect(files().filter((name) => /^grams-\w+\/\d+\.bin$/.test(name))).toHaveLength(1);
});

test('an empty entry file, or a record too few, fails', async () => {
  await indexSearch(site, 'fragments');
  const folder = join(site, 'pagefind');
  await expect(verifyBundle(folder, 5)).rejects.toThrow(/E-SEARCH-INDEX.*应有5条/);
  truncateSync(join(folder, 'pagefind-entry.json'));
  await expect(verifyBundle(folder, 1)).rejects.toThrow(/E-SEARCH-INDEX.*pagefind-entry\.json/);
});

test('grams need no Pagefind, have a file for each report, and are called after what they hold', async () => {
  const gramFiles = async () => {
    expect(await indexSearch(site, 'grams')).toBe(1);
    return files().filter((name) => name.endsWith('.bin'));
  };
  const before = await gramFiles();
  expect(before).toEqual([
    'archive.bin',
    expect.stringMatching(/^grams-\w{12}\/0\.bin$/),
    expect.stringMatching(/^grams-\w{12}\/reports\/0\.bin$/),
  ]);
  expect(await gramFiles()).toEqual(before);
  appendFileSync(
    join(site, 'data/passages.jsonl'),
    `${readFileSync(join(site, 'data/passages.jsonl'), 'utf8').split('\n')[0]}\n`,
  );
  expect((await gramFiles())[1]).not.toBe(before[1]);
});
