import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ledger, ledgerText, parseLedger, withReports } from '../../src/report/ledger.ts';
import { RUNS, TIMEOUT } from '../runs.ts';

const of = (entries: Record<string, string[]>): Ledger =>
  new Map(Object.entries(entries).map(([key, ids]) => [key, new Set(ids)]));
const body = (ledger: Ledger) => ledgerText(ledger).replace(/^#.*\n/gmu, '');

describe('the ledger of ids', () => {
  it('is a line for each report, in short', () => {
    const ids = ['1', '1-1', '1-2', '1-3', '2', '2-b1', '2-b2', '1~2', 'p1', '1-2-1'];
    expect(body(of({ 'hubei/2019': ids, 'anhui/2015': [] }))).toBe(
      'anhui/2015:\nhubei/2019: 1..2 1-1..3 1-2-1 1~2 2-b1..2 p1\n',
    );
  });

  it(
    'is read again as it was written',
    () => {
      const id = fc.stringMatching(/^(?:[1-9]\d?|[pb][1-9])(?:~[1-9])?(?:-(?:[1-9]\d?|[pb][1-9])(?:~[1-9])?){0,3}$/);
      const entries = fc.dictionary(
        fc.stringMatching(/^[a-z]{1,6}(?:\/[a-z]{1,6})?\/20\d\d$/),
        fc.array(id, { maxLength: 30 }),
      );
      fc.assert(
        fc.property(entries, (all) => {
          const { ledger, problems } = parseLedger(ledgerText(of(all)));
          expect(problems).toEqual([]);
          expect([...ledger].map(([key, ids]) => [key, [...ids].sort()]).sort()).toEqual(
            Object.entries(all)
              .map(([key, ids]) => [key, [...new Set(ids)].sort()])
              .sort(),
          );
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it('adds up lines of one report, as a merge leaves them', () => {
    const { ledger } = parseLedger('hebei/2016: 1..2\nhebei/2016: 2..4 p1\n');
    expect([...(ledger.get('hebei/2016') ?? [])]).toEqual(['1', '2', '3', '4', 'p1']);
  });

  it.each([
    '<<<<<<< HEAD',
    'hebei/2016 1',
    'hebei/2016: 1..',
    'hebei/2016: 3..1',
    'hebei/2016: 1..999999',
    '../x: 1',
    'hebei/2016: <b>',
  ])('tells a line that cannot be read: %s', (line) => {
    const { ledger, problems } = parseLedger(`# 说明\n\n${line}\nhebei/2015: 1\n`);
    expect(problems).toMatchObject([{ code: 'ids-syntax', line: 3 }]);
    expect(ledger.has('hebei/2015')).toBe(true);
  });

  it('only grows', () => {
    const known = of({ 'hebei/2016': ['1', '2'], 'hebei/2015': ['1'] });
    const now = withReports(known, [
      { id: 'hebei/2016', blocks: [{ id: '2' }, { id: '3' }] },
      { id: 'anhui/2015', blocks: [] },
    ]);
    expect(body(now)).toBe('anhui/2015:\nhebei/2015: 1\nhebei/2016: 1..3\n');
    expect(body(known)).toBe('hebei/2015: 1\nhebei/2016: 1..2\n');
  });

  it('knows no key of an object’s prototype', () => {
    expect(parseLedger('constructor: 1\n').ledger.get('toString')).toBeUndefined();
  });
});
