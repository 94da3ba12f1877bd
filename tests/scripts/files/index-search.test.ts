import { mkdirSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
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

test('indexes every passage, those without a word too, and leaves only what is used', async () => {
  expect(await indexSearch(site)).toBe(4);
  const files = readdirSync(join(site, 'pagefind'));
  expect(files).toContain('pagefind.js');
  expect(files.filter((name) => name.includes('ui'))).toEqual([]);
});

test('an empty entry file, or a record too few, fails', async () => {
  const folder = join(site, 'pagefind');
  await expect(verifyBundle(folder, 5)).rejects.toThrow(/E-SEARCH-INDEX.*应有5条/);
  truncateSync(join(folder, 'pagefind-entry.json'));
  await expect(verifyBundle(folder, 4)).rejects.toThrow(/E-SEARCH-INDEX.*pagefind-entry\.json/);
});
