import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readVocabulary } from '../../src/import/read-vocabulary.ts';

const FOLDER = 'content/vocabulary/';
const texts = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(FOLDER + name, 'utf8')]));

describe('readVocabulary', () => {
  const { vocabulary, regions, problems } = readVocabulary(texts);

  it('finds the archive’s own vocabulary sound', () => {
    expect(problems).toEqual([]);
    expect(vocabulary.noise.length).toBeGreaterThan(10);
    expect(vocabulary.numbering.schemes.length).toBeGreaterThan(5);
    expect(vocabulary.headings.isGoal('工作目标')).toBe(true);
    expect(regions.byPath.get('hubei/wuhan/jiangan')?.code).toBe('420102');
    expect(vocabulary.classify({ title: '', text: '加强学校食堂管理。', path: [] }).topics.length).toBeGreaterThan(0);
  });

  it('collects the problems of all files', () => {
    const broken = new Map(texts);
    broken.set('noise.yml', 'rules: [');
    broken.delete('numbering.yml');
    broken.set('headings.yml', 'goals: 1');
    broken.set('topics.yml', '- {');
    broken.set('regions.csv', 'x');
    const found = readVocabulary(broken).problems;
    expect(new Set(found.map(({ file }) => file.slice(FOLDER.length)))).toEqual(
      new Set(['noise.yml', 'numbering.yml', 'headings.yml', 'topics.yml', 'regions.csv']),
    );
    expect(found.every(({ level, message, hint }) => level === 'error' && message && hint)).toBe(true);
  });
});
