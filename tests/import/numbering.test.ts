import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { numbering } from '../../src/import/numbering.ts';

const FILE = 'content/vocabulary/numbering.yml';
const BARE = { example: '二认真学习', not: ['一年'] };
const yaml = (scheme: Record<string, unknown>) =>
  JSON.stringify({
    schemes: [{ id: 'section', rank: 1, pattern: '{汉}、', example: '六、总结', ...scheme }],
    bare: BARE,
  });

describe('numbering', () => {
  it('reads a scheme, with placeholders filled and anchored to the start', () => {
    const { numbering: found, problems } = numbering(yaml({}), FILE);
    expect(problems).toEqual([]);
    expect(found.notBare).toEqual(['一年']);
    expect(found.schemes).toEqual([
      { id: 'section', rank: 1, bullet: false, pattern: /^(?:([一二三四五六七八九十]{1,3})、)/u },
    ]);
  });

  it('knows bullets', () => {
    const { schemes } = numbering(yaml({ kind: 'bullet', pattern: '—+', example: '——甲' }), FILE).numbering;
    expect(schemes[0]?.bullet).toBe(true);
  });

  it.each([
    ['does not match its example', { example: '(六)总结' }],
    ['is no regular expression', { pattern: '{汉}[、' }],
  ])('refuses a pattern that %s', (_, scheme) => {
    const { numbering: found, problems } = numbering(yaml(scheme), FILE);
    expect(found.schemes).toEqual([]);
    expect(problems).toMatchObject([{ code: 'vocabulary-pattern', level: 'error', file: FILE }]);
  });

  it('gives no scheme when the file is broken', () => {
    expect(numbering('schemes: [', FILE)).toMatchObject({
      numbering: { schemes: [], notBare: [] },
      problems: [{ code: 'yaml-syntax' }],
    });
  });

  it('of the archive is sound', () => {
    expect(numbering(readFileSync(FILE, 'utf8'), FILE).problems).toEqual([]);
  });
});
