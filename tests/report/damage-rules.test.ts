import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { damageRules, findDamage } from '../../src/report/damage-rules.ts';
import { DAMAGE_KINDS } from '../../src/report/report.ts';

describe('damageRules', () => {
  const yaml = (rule: string) => `kinds: []\nrules:\n  - { id: a, kind: mask, label: 甲, example: xx县, ${rule} }\n`;

  it.each([
    ['a pattern that is none', "pattern: '('"],
    ['a pattern that repeats a repetition', "pattern: '(?:x+)+'"],
    ['a pattern that does not find its example', "pattern: 'y'"],
    ['a pattern that finds what it must not', "pattern: 'x+', not: [X光, x轴]"],
    ['neither pattern nor words', 'except: [x]'],
    ['a pattern where the place alone tells', "pattern: 'x', scope: heading"],
  ])('tells %s', (_, rule) => {
    const { rules: read, problems } = damageRules(yaml(rule), 'damage.yml');
    expect(read).toEqual([]);
    expect(problems).toMatchObject([{ code: 'vocabulary-pattern', level: 'error', file: 'damage.yml' }]);
  });

  it('tells an id that is used twice', () => {
    const { problems } = damageRules(
      `${yaml("pattern: 'x+'")}${'  - { id: a, kind: mask, label: 乙, example: x, pattern: x }\n'}`,
      'damage.yml',
    );
    expect(problems).toHaveLength(1);
  });

  it('takes words literally', () => {
    const { rules: read } = damageRules(yaml("words: ['xx', '(x']"), 'damage.yml');
    expect(read[0]?.pattern.source).toBe('(?:xx|\\(x)');
  });

  it('reads the project’s own table: all kinds are named, every rule finds its example and nothing it lists under not', () => {
    const file = 'content/vocabulary/damage.yml';
    const { kinds, rules, problems } = damageRules(readFileSync(file, 'utf8'), file);
    expect(problems).toEqual([]);
    expect(kinds.map(({ id }) => id)).toEqual([...DAMAGE_KINDS]);
    expect(rules.length).toBeGreaterThan(30);
  });
});

describe('findDamage', () => {
  const rule = damageRules(
    "kinds: []\nrules:\n  - { id: a, kind: mask, label: 甲, pattern: 'x+', except: ['x光'], least: 3, example: xx县 }\n",
    'damage.yml',
  ).rules[0];
  const find = (text: string) => (rule ? findDamage(rule, text) : undefined);

  it('gives the stretches in order, but for the exceptions', () => {
    expect(find('xx县的x光室和x市的x光室')).toEqual([
      { from: 0, to: 2 },
      { from: 8, to: 9 },
    ]);
  });

  it('does not look at what is too short', () => {
    expect(find('xx')).toEqual([]);
  });
});
