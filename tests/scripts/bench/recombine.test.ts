import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recombine } from '../../../scripts/bench/recombine.ts';
import { importArchive } from '../../../src/import/import-archive.ts';
import { catalogue } from '../../../src/report/catalogue.ts';
import { fromMdx } from '../../../src/report/from-mdx.ts';
import { blockText } from '../../../src/report/passages.ts';
import { foldWidth } from '../../../src/text/width.ts';
import { projectVocabulary } from '../../import/project-vocabulary.ts';
import { aboutOf } from '../../report/about-of.ts';

const real = globSync('content/reports/**/report.mdx')
  .sort()
  .map((path) => ({ id: path, about: aboutOf(), blocks: fromMdx(readFileSync(path, 'utf8')) }));
const PLACES = [
  { path: 'hubei/wuhan/jiangan', code: '420102', name: '江岸区' },
  { path: 'hebei/handan/shexian', code: '130426', name: '涉县' },
];

describe('recombine', () => {
  const files = recombine(real, PLACES, 20);

  it('gives as many reports as asked, each with a key of its own', () => {
    const abouts = [...files.keys()].filter((path) => path.endsWith('/about.yml'));
    expect(new Set(abouts).size).toBe(20);
    expect(files.size).toBe(60);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(recombine(real, PLACES, 20)).toEqual(files);
    expect(recombine(real, PLACES, 20, 2)).not.toEqual(files);
  });

  it('begins alike whatever the size, so that sizes can be compared', () => {
    expect([...recombine(real, PLACES, 5)]).toEqual([...files].slice(0, 15));
  });

  it('changes wording, names and figures, and plants copies of earlier reports', () => {
    const made = [...files].filter(([path]) => path.endsWith('.txt')).map(([, text]) => text.split('\n'));
    const long = (line: string) => line.replace(/^[\d、一-九是——()]+/u, '').length > 40;
    const known = real.flatMap(({ blocks }) => blocks.map((block) => foldWidth(blockText(block)))).join('\n');
    const lines = made.flat().filter(long);
    const kept = lines.filter((line) => known.includes(line.slice(-40)));
    expect(kept.length / lines.length).toBeLessThan(0.2);
    const ends = made.map((text) => new Set(text.filter(long).map((line) => line.slice(-40))));
    const copied = ends.flatMap((own, index) =>
      [...own].filter((end) => ends.slice(0, index).some((other) => other.has(end))),
    );
    expect(copied.length).toBeGreaterThan(5);
  });

  it('is imported without a problem, with about as many measures to a report as real ones have', () => {
    const described = [...files].filter(([path]) => path.endsWith('.yml')).map(([path, text]) => ({ path, text }));
    const texts = new Map(
      [...files]
        .filter(([path]) => path.endsWith('.txt'))
        .map(([path, text]) => [path.slice('content/sources/'.length), text]),
    );
    const sums = new Map(
      described
        .filter(({ path }) => path.startsWith('content/sources/'))
        .map(({ path, text }) => [
          path.slice('content/sources/'.length).replace(/yml$/, 'txt'),
          JSON.parse(text).sha256,
        ]),
    );
    const known = catalogue(described, sums, { has: () => true, hasCode: () => true });
    const bytes = new Map([...texts].map(([name, text]) => [name, new TextEncoder().encode(text)]));
    const { reports, problems } = importArchive(known, bytes, projectVocabulary);
    expect([...known.problems, ...problems]).toEqual([]);
    const measures = [...reports.values()].flatMap(({ blocks }) => blocks.filter(({ type }) => type === 'measure'));
    expect(measures.length / reports.size).toBeGreaterThan(20);
  });
});
