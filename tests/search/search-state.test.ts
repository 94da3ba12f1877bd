import { expect, test } from 'vitest';
import { readState, writeState } from '../../src/search/search-state.ts';

test('an address says the state and the state says the address', () => {
  const state = { q: '课后 服务&100%', region: 'hubei/wuhan', year: '2019', topic: '', kind: 'summary+plan' };
  expect(readState(writeState(state))).toEqual(state);
});

test('nothing asked, nothing written; strange addresses are read calmly', () => {
  expect(writeState(readState(''))).toBe('');
  expect(readState('?q=%E0%A4%A&q=2&year=%20')).toMatchObject({ year: '' });
});
