import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { statementCache } from '../../../scripts/files/statement-cache.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'statements-'));
  file = join(folder, '.cache/statements.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const schema = z.object({ title: z.string(), years: z.array(z.number()).default([]) });
const text = '# 注\ntitle: 要点\nyears: [2019]\n';

function keptOnce(path = 'a/about.yml', content = text) {
  const cache = statementCache(folder);
  cache.parse(content, path, schema);
  cache.save();
}

test('what was read once is taken, with lines for messages', () => {
  keptOnce();
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  const [key] = Object.keys(kept.data);
  kept.data[key as string].title = '留存的';
  writeFileSync(file, JSON.stringify(kept));
  const { data, problems, lineOf } = statementCache(folder).parse(text, 'a/about.yml', schema);
  expect(data).toEqual({ title: '留存的', years: [2019] });
  expect(problems).toEqual([]);
  expect(lineOf('years')).toBe(3);
});

test('nothing is written where nothing has changed', () => {
  keptOnce();
  const { mtimeMs, ino } = statSync(file);
  keptOnce();
  expect(statSync(file)).toMatchObject({ mtimeMs, ino });
});

test('another text, another path and other code are read', () => {
  keptOnce();
  expect(statementCache(folder).parse(text.replace('要点', '总结'), 'a/about.yml', schema).data?.title).toBe('总结');
  const kept = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of Object.keys(kept.data)) kept.data[key].title = '旧';
  writeFileSync(file, JSON.stringify(kept));
  expect(statementCache(folder).parse(text, 'b/about.yml', schema).data?.title).toBe('要点');
  writeFileSync(file, JSON.stringify({ ...kept, code: 'other' }));
  expect(statementCache(folder).parse(text, 'a/about.yml', schema).data?.title).toBe('要点');
});

test('what has problems is read each time; a broken file is none', () => {
  keptOnce('a/about.yml', 'title: 3\n');
  expect(existsSync(file)).toBe(false);
  keptOnce();
  writeFileSync(file, '{"code":');
  expect(statementCache(folder).parse(text, 'a/about.yml', schema).data?.title).toBe('要点');
});

test('what is not asked for any more goes', () => {
  keptOnce();
  keptOnce('c/about.yml', 'title: 别的\n');
  expect(Object.values(JSON.parse(readFileSync(file, 'utf8')).data)).toEqual([{ title: '别的', years: [] }]);
});
