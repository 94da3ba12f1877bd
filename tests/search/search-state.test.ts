import { describe, expect, test } from 'vitest';
import { inYears, yearSpan } from '../../src/search/filters.ts';
import { LONGEST_IN_ADDRESS, readState, type SearchState, writeState } from '../../src/search/search-state.ts';

const state: SearchState = {
  q: '课后 服务&100%',
  region: 'hubei/wuhan',
  year: '2015-2019',
  topic: '',
  kind: 'summary+plan',
  level: 'county',
  object: 'kehou-fuwu',
  view: 'kwic',
  sort: 'left',
};

test('an address says the state and the state says the address', () => {
  expect(readState(writeState(state))).toEqual(state);
});

test('nothing asked, nothing written; strange addresses are read calmly', () => {
  expect(writeState(readState(''))).toBe('');
  expect(readState('?q=%E0%A4%A&q=2&year=%20&view=x&sort=')).toMatchObject({
    year: '',
    view: 'cards',
    sort: 'relevance',
  });
});

test('a query too long for an address stays out of it', () => {
  expect(writeState({ ...state, q: '长'.repeat(LONGEST_IN_ADDRESS + 1) })).not.toContain('q=');
});

describe('years', () => {
  test.each([
    ['2008', [2008, 2008]],
    ['2008-2012', [2008, 2012]],
    ['2015-', [2015, 9999]],
    ['-2015', [0, 2015]],
    ['unknown', 'unknown'],
    ['-', undefined],
    ['near 2008', undefined],
  ])('%s', (value, span) => {
    expect(yearSpan(value)).toEqual(span);
  });

  test('a report counts when one of its years lies in the span', () => {
    expect(inYears([2019, 2020], '2020-')).toBe(true);
    expect(inYears([2019, 2020], '2021-')).toBe(false);
    expect(inYears([], 'unknown')).toBe(true);
    expect(inYears([], '2020')).toBe(false);
  });
});
