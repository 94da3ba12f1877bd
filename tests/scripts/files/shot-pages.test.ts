import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shotPages } from '../../../scripts/files/shot-pages.ts';

test('the report that is looked at is the one with the largest page; the two largest are compared', () => {
  const dist = mkdtempSync(join(tmpdir(), 'shots-'));
  const sizes = { a: 10, b: 30, c: 20 };
  mkdirSync(join(dist, 'data'));
  for (const [id, size] of Object.entries(sizes)) {
    mkdirSync(join(dist, 'reports', id), { recursive: true });
    writeFileSync(join(dist, 'reports', id, 'index.html'), 'x'.repeat(size));
  }
  const rows = Object.keys(sizes).map((id) => JSON.stringify({ id, url: `/reports/${id}/` }));
  writeFileSync(join(dist, 'data/reports.jsonl'), `${rows.join('\n')}\n`);
  const pages = shotPages(dist);
  expect(pages.report).toBe('/reports/b/');
  expect(pages.parallels).toBe('/reports/b/parallels/');
  expect(pages.compare).toBe('/compare/?r=b&r=c');
  rmSync(dist, { recursive: true });
});
