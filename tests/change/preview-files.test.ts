import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { importContent } from '../../scripts/files/import-project.ts';
import { readContent } from '../../scripts/files/read-content.ts';
import { previewFiles } from '../../src/change/preview-files.ts';
import { toMdx } from '../../src/report/to-mdx.ts';

const content = await readContent('.');
const { catalogue } = importContent(content);

it.each([...catalogue.reports.keys()])('%s alone reads as it does among all others', (key) => {
  const files = previewFiles(key, catalogue, content);
  const sources = new Set(
    [...files.keys()].flatMap((path) => (path.endsWith('.txt') ? [path.replace('content/sources/', '')] : [])),
  );
  const { imported, problems } = importContent({
    ...content,
    described: [...files].flatMap(([path, text]) => (path.endsWith('.yml') ? [{ path, text }] : [])),
    texts: new Map([...content.texts].filter(([name]) => sources.has(name))),
    sums: new Map([...content.sums].filter(([name]) => sources.has(name))),
  });
  expect(problems).toEqual([]);
  expect([...imported.reports].map(([id, { blocks }]) => [id, toMdx(blocks)])).toEqual([
    [key, readFileSync(`content/reports/${key}/report.mdx`, 'utf8')],
  ]);
});
