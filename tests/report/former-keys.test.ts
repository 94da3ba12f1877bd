import { expect, it } from 'vitest';
import { formerKeys } from '../../src/report/former-keys.ts';
import { aboutOf } from './about-of.ts';

it('gives every key that a report or a withdrawn report had, with the one it has now', () => {
  const history = [
    { date: '2026-01-01', what: 'added' as const },
    { date: '2026-01-02', what: 'redated' as const, from: 'hebei/2016' },
    { date: '2026-01-03', what: 'redated' as const, from: 'hebei/2015' },
    { date: '2026-01-04', what: 'redated' as const, from: 'hebei/2017' },
  ];
  const keys = formerKeys(
    [{ id: 'hebei/2017', about: aboutOf({ history }) }],
    [['anhui/2015', { former: ['anhui/2014'] }]],
  );
  expect(Object.fromEntries(keys)).toEqual({
    'hebei/2016': 'hebei/2017',
    'hebei/2015': 'hebei/2017',
    'anhui/2014': 'anhui/2015',
  });
});
