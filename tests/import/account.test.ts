import { describe, expect, it } from 'vitest';
import { account } from '../../src/import/account.ts';
import type { Claim } from '../../src/import/claim.ts';
import { lineIndex } from '../../src/text/line-index.ts';

const SOURCE = '打印\n一、甲😀。\n';
const of = (...claims: Claim[]) => account(SOURCE, claims, 'content/sources/a.txt', lineIndex(SOURCE));
const noise: Claim = { from: 0, to: 2, fate: 'removed', rule: 'page-tools' };
const breaks: Claim = { from: 2, to: 3, fate: 'removed', rule: 'layout' };
const text: Claim = { from: 3, to: 9, fate: 'passage', report: 'r', block: '1' };
const end: Claim = { from: 9, to: 10, fate: 'removed', rule: 'layout' };

describe('account', () => {
  it('adds up to the source, in characters and not in UTF-16 units', () => {
    const { account: result, problems } = of(end, text, noise, breaks);
    expect(problems).toEqual([]);
    expect(result.totals).toMatchObject({ passage: 5, removed: 4, heading: 0 });
    expect(Object.values(result.totals).reduce((a, b) => a + b)).toBe([...SOURCE].length);
    expect(result.rules).toEqual({ 'page-tools': 2, layout: 2 });
  });

  it('gives runs in order that cover the source, neighbours of one fate joined', () => {
    const halves: Claim[] = [
      { ...text, to: 5 },
      { ...text, from: 5 },
    ];
    expect(of(...halves, noise, breaks, end).account.runs).toEqual([noise, breaks, text, end]);
  });

  it('counts a character once, also where two claims share it', () => {
    const halves: Claim[] = [
      { ...text, to: 7 },
      { ...text, from: 7 },
    ];
    expect(SOURCE.slice(6, 8)).toBe('😀');
    expect(of(noise, breaks, ...halves, end).account.totals.passage).toBe(5);
  });

  it('keeps blocks and rules apart', () => {
    const two: Claim[] = [
      { ...text, to: 5 },
      { ...text, from: 5, block: '2' },
    ];
    expect(of(noise, breaks, ...two, end).account.runs).toHaveLength(5);
  });

  it('leaves empty claims out', () => {
    expect(of(noise, { ...breaks, to: 2 }, breaks, text, end).account.runs).toHaveLength(4);
  });

  it.each([
    ['at the start', [breaks, text, end], 1, '打印'],
    ['in the middle', [noise, breaks, end], 2, '一、甲😀。'],
    ['at the end', [noise, breaks, { ...text, to: 8 }], 2, '。\\n'],
  ] satisfies [string, Claim[], number, string][])(
    'tells a character that nobody claimed %s',
    (_, claims, line, excerpt) => {
      const { problems } = of(...claims);
      expect(problems).toMatchObject([{ code: 'account-lost', level: 'error', file: 'content/sources/a.txt', line }]);
      expect(problems[0]?.message).toContain(excerpt);
    },
  );

  it('tells a character that two claimed', () => {
    expect(of(noise, breaks, text, { ...end, from: 8 }).problems).toMatchObject([{ code: 'account-doubled', line: 2 }]);
    expect(of(noise, breaks, text, text, end).problems).toMatchObject([{ code: 'account-doubled' }]);
  });

  it('of an empty source is empty', () => {
    expect(account('', [], 'a.txt', () => 1)).toMatchObject({ account: { runs: [], rules: {} }, problems: [] });
  });
});
