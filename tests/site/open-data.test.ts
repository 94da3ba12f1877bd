import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATA_FILES } from '../../src/collections/data-fields.ts';
import { built, builtFiles, builtPassages, builtReports } from './built.ts';

const isGroup = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names of a row's fields, those of groups as `group.field`. */
function fields(row: object): string[] {
  return Object.entries(row).flatMap(([name, value]) =>
    isGroup(value) ? Object.keys(value).map((inner) => `${name}.${inner}`) : [name],
  );
}

test.each(DATA_FILES.map((file) => [file.name, file]))('%s has the fields the data page explains', (name, file) => {
  const rows = built(`data/${name}`).split('\n');
  expect(rows.pop()).toBe('');
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(fields(JSON.parse(row)).sort()).toEqual(file.fields.map(([field]) => field).sort());
});

test('sources are the files they name, byte for byte', () => {
  for (const row of built('data/sources.jsonl').trim().split('\n')) {
    const { file, sha256 } = JSON.parse(row);
    expect(
      createHash('sha256')
        .update(readFileSync(`content/sources/${file}`))
        .digest('hex'),
    ).toBe(sha256);
  }
});

test('ids are unique and belong together', () => {
  const reports = new Set(builtReports().map(({ id }) => id));
  const passages = builtPassages();
  expect(reports.size).toBe(builtReports().length);
  expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  for (const { id, report } of passages) expect(reports.has(report) && id.startsWith(`${report}#`)).toBe(true);
});

/** The cells of a CSV file (RFC 4180). */
function table(text: string): string[][] {
  const rows: string[][] = [[]];
  // "…""…", | plain, | line break
  for (const [, quoted, plain, end] of text
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

test.each([
  ['reports.csv', () => builtReports()],
  ['passages.csv', () => builtPassages()],
])('%s says the same as its JSON', (name, rows) => {
  const text = built(`data/${name}`);
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = [], ...body] = table(text);
  const expected = rows() as unknown as Record<string, unknown>[];
  expect(body).toHaveLength(expected.length);
  for (const column of ['id', 'url', 'title', 'text'].filter((wanted) => head.includes(wanted))) {
    const at = head.indexOf(column);
    expect(body.map((row) => row[at]?.replace(/^'(?=[=+\-@])/, ''))).toEqual(expected.map((row) => row[column]));
  }
});

test('RSS lists reports by absolute address', () => {
  const items = Array.from(built('rss.xml').matchAll(/<item>.*?<link>([^<]+)<\/link>/gs), ([, link]) => link as string);
  expect(items).toHaveLength(Math.min(50, builtReports().length));
  for (const link of items) expect(() => new URL(link)).not.toThrow();
});

test('robots.txt points to the sitemap', () => {
  expect(built('robots.txt')).toMatch(/^Sitemap: https?:\/\/\S+\/sitemap-index\.xml$/m);
  expect(builtFiles('.xml')).toContain('sitemap-index.xml');
});
