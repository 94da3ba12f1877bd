import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { about } from '../../src/report/about.ts';
import { aboutOf } from './about-of.ts';

const accepts = (fields: Record<string, unknown>) => about.safeParse({ ...aboutOf(), ...fields }).success;
const correction = (fields: Record<string, unknown>) =>
  accepts({ corrections: [{ find: '办学自', replace: '办学自主权', reason: '脱字', ...fields }] });

describe('about', () => {
  it.each(globSync('content/reports/**/about.yml').sort())('accepts %s', (path) => {
    expect(about.safeParse(parse(readFileSync(path, 'utf8'))).error?.issues ?? []).toEqual([]);
  });

  it('fills in what may be left out', () => {
    expect(aboutOf()).toMatchObject({
      corrections: [],
      notes: [],
      years: { printed: [], schoolYear: false, candidates: [] },
    });
  });

  it.each([
    ['an unknown field', { tittle: '教育局工作要点' }],
    ['an empty title', { title: '' }],
    ['another kind', { kind: 'report' }],
    ['no witness', { witnesses: [] }],
    ['a witness without lines', { witnesses: [{ source: 'a.txt' }] }],
    ['line 0', { witnesses: [{ source: 'a.txt', lines: [0, 3] }] }],
    ['half a line', { witnesses: [{ source: 'a.txt', lines: [1, 2.5] }] }],
    ['a region path with capitals', { region: { ...aboutOf().region, path: 'Hubei/Wuhan' } }],
    ['a region path that leads out', { region: { ...aboutOf().region, path: '../wuhan' } }],
    ['a code that is no code', { region: { ...aboutOf().region, code: '4201' } }],
    ['a year before 1949', { years: { ...aboutOf().years, covered: [1899] } }],
    ['another confidence', { years: { ...aboutOf().years, confidence: 'sure' } }],
    ['evidence without a line', { years: { ...aboutOf().years, evidence: [{ quote: '2019年' }] } }],
  ])('refuses %s', (_, fields) => {
    expect(accepts(fields)).toBe(false);
  });

  it('takes corrections that insert, replace or delete', () => {
    expect(correction({})).toBe(true);
    expect(correction({ replace: '' })).toBe(true);
    expect(correction({ line: 247 })).toBe(true);
    expect(correction({ find: '\t' })).toBe(true);
  });

  it.each([
    ['no find', { find: '' }],
    ['no reason', { reason: '' }],
    ['line 0', { line: 0 }],
    ['a line break in the new text', { replace: '甲\n\nimport x from "y"' }],
    ['a line separator in the new text', { replace: '甲\u2028乙' }],
    ['a control character in the new text', { replace: '甲\u0007' }],
    ['a line break in the reason', { reason: '脱字。\n见原文。' }],
    ['half a character', { replace: '\ud83d' }],
    ['half a character to find', { find: '\ude00' }],
  ])('refuses a correction with %s', (_, fields) => {
    expect(correction(fields)).toBe(false);
  });
});
