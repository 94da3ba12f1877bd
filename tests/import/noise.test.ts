import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noise } from '../../src/import/noise.ts';

const FILE = 'content/vocabulary/noise.yml';
const rule = (fields: Record<string, string> = {}) =>
  JSON.stringify({
    rules: [
      {
        id: 'page-tools',
        scope: 'line',
        fate: 'removed',
        pattern: '打印',
        example: '打印',
        reason: '工具栏',
        ...fields,
      },
    ],
  });

describe('noise', () => {
  it('reads a rule', () => {
    const { rules, problems } = noise(rule(), FILE);
    expect(problems).toEqual([]);
    expect(rules).toEqual([
      { id: 'page-tools', scope: 'line', fate: 'removed', pattern: /^(?:打印)$/u, reason: '工具栏' },
    ]);
  });

  it('anchors a rule for line ends to the end only', () => {
    expect(
      noise(rule({ scope: 'end', pattern: '\\s+\\(\\d\\)', example: '制度。 (1)' }), FILE).rules[0]?.pattern,
    ).toEqual(/(?:\s+\(\d\))$/u);
  });

  it.each([
    ['does not match its example', { pattern: '关闭' }],
    ['is no regular expression', { pattern: '(打印' }],
    ['repeats a repetition', { pattern: '(打+)+印' }],
  ])('refuses a pattern that %s', (_, fields) => {
    const { rules, problems } = noise(rule(fields), FILE);
    expect(rules).toEqual([]);
    expect(problems).toMatchObject([{ code: 'vocabulary-pattern', level: 'error', file: FILE }]);
    expect(problems[0]?.message).toContain('page-tools');
  });

  it('refuses an id that is no name', () => {
    expect(noise(rule({ id: 'Page Tools' }), FILE).problems).toMatchObject([{ code: 'field-value' }]);
  });
});

describe('the rules of the archive', () => {
  const yaml = readFileSync(FILE, 'utf8');
  const { rules, problems } = noise(yaml, FILE);

  it('are sound', () => {
    expect(problems).toEqual([]);
  });

  it('have ids of their own', () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('each take their own example, and the first rule that does is the one that names it', () => {
    for (const { id, example, scope } of parse(yaml).rules) {
      if (scope === 'line') expect(rules.find((one) => one.scope === 'line' && one.pattern.test(example))?.id).toBe(id);
    }
  });
});
