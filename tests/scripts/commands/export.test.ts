import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { run } from '../../../scripts/commands/export.ts';
import { ENGINE_INDEX } from '../../../src/search/engine-index.ts';

let root: string;
const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
vi.spyOn(console, 'log').mockImplementation(() => {});

const report = {
  id: 'hubei/2019',
  title: '要点',
  kind: 'plan',
  issuer: { name: '湖北省教育厅', level: 'province' },
  region: { path: 'hubei', names: ['湖北省'] },
  years: { covered: [2019] },
};
/** Long ones, so that they do not fit into one file. */
const passage = (at: number) => ({
  id: `hubei/2019#${at}`,
  report: 'hubei/2019',
  type: 'measure',
  number: `${at}.`,
  title: '',
  text: '推进課后服务'.repeat(100_000),
  path: [],
  topics: [],
  objects: [],
  url: `/reports/hubei/2019/#${at}`,
});

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'export-'));
  mkdirSync(join(root, 'site/data'), { recursive: true });
  const rows = (list: readonly unknown[]) => list.map((row) => `${JSON.stringify(row)}\n`).join('');
  writeFileSync(join(root, 'site/data/reports.jsonl'), rows([report]));
  writeFileSync(join(root, 'site/data/passages.jsonl'), rows([1, 2, 3, 4].map(passage)));
});
beforeEach(() => errors.mockClear());
afterAll(() => rmSync(root, { recursive: true }));

const told = () => errors.mock.calls.flat().join('\n');

it('writes the mapping, and every passage once, in files small enough for a request', async () => {
  const out = join(root, 'out');
  mkdirSync(out);
  writeFileSync(join(out, 'passages-0099.ndjson'), 'of an earlier run');
  expect(await run(['opensearch', '--site', join(root, 'site'), '--out', out, '--index', 'plans'])).toBe(0);
  expect(JSON.parse(readFileSync(join(out, 'index.json'), 'utf8'))).toEqual(ENGINE_INDEX);
  const names = readdirSync(out).filter((name) => name.endsWith('.ndjson'));
  expect(names).toEqual(['passages-0001.ndjson', 'passages-0002.ndjson']);
  const files = names.map((name) => readFileSync(join(out, name), 'utf8'));
  for (const file of files) {
    expect(Buffer.byteLength(file)).toBeLessThan(15e6);
    expect(file.endsWith('\n')).toBe(true);
  }
  const lines = files.flatMap((file) =>
    file
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
  );
  expect(lines.flatMap(({ index }) => index ?? [])).toEqual(
    [1, 2, 3, 4].map((at) => ({ _index: 'plans', _id: `hubei/2019#${at}` })),
  );
  expect(lines[1]).toMatchObject({ regions: ['hubei'], years: [2019], issuer: '湖北省教育厅' });
  expect(lines[1].folded.slice(0, 6)).toBe('推进课后服务');
});

it('leaves a folder alone that holds anything else', async () => {
  const out = join(root, 'own');
  mkdirSync(out);
  writeFileSync(join(out, 'letter.txt'), 'mine');
  expect(await run(['opensearch', '--site', join(root, 'site'), '--out', out])).toBe(2);
  expect(told()).toMatch(/E-EXPORT.*letter\.txt/);
  expect(readdirSync(out)).toEqual(['letter.txt']);
});

it.each([
  [[]],
  [['solr']],
  [['opensearch', '--index', 'Plans']],
  [['opensearch', '--index', '../x']],
  [['opensearch', '--to', 'file:///etc']],
  [['opensearch', '--to', 'engine']],
])('refuses %j, and says what it takes', async (args) => {
  expect(await run(args)).toBe(2);
  expect(told()).toContain('E-EXPORT');
});

it('asks for a built site', async () => {
  expect(await run(['opensearch', '--site', join(root, 'nowhere'), '--out', join(root, 'none')])).toBe(1);
  expect(told()).toContain('E-NO-DIST');
  expect(existsSync(join(root, 'none'))).toBe(false);
});

it('says so when the engine does not answer', async () => {
  expect(await run(['opensearch', '--site', join(root, 'site'), '--to', 'http://127.0.0.1:9'])).toBe(1);
  expect(told()).toContain('E-ENGINE');
});
