import { describe, expect, it } from 'vitest';
import { isKeyOf, reportKey, yearKey } from '../../src/report/report-key.ts';
import { aboutOf } from './about-of.ts';

const of = (path: string, covered: number[]) => {
  const about = aboutOf();
  return { region: { ...about.region, path }, years: { ...about.years, covered } };
};

describe('yearKey', () => {
  it.each([
    [[2019], '2019'],
    [[2019, 2020], '2019-2020'],
    [[2016, 2017, 2018], '2016-2018'],
    [[], 'unknown'],
  ])('of %j is %s', (covered, key) => {
    expect(yearKey({ covered })).toBe(key);
  });
});

describe('reportKey', () => {
  it('is the region’s path and the year', () => {
    expect(reportKey(of('hubei/wuhan/jiangan', [2019, 2020]))).toBe('hubei/wuhan/jiangan/2019-2020');
    expect(reportKey(of('hainan/haikou/xiuying', []))).toBe('hainan/haikou/xiuying/unknown');
  });
});

describe('isKeyOf', () => {
  const about = of('hebei/handan/shexian', [2015]);

  it.each(['hebei/handan/shexian/2015', 'hebei/handan/shexian/2015-deyu', 'hebei/handan/shexian/2015-xia-ban-nian'])(
    'takes %s',
    (folder) => {
      expect(isKeyOf(folder, about)).toBe(true);
    },
  );

  it.each([
    'hebei/handan/shexian/2016',
    'hebei/handan/2015',
    'hebei/handan/shexian/2015-2016', // another report's years, no suffix
    'hebei/handan/shexian/2015-',
    'hebei/handan/shexian/2015-Deyu',
    'hebei/handan/shexian/2015/deyu',
    '',
  ])('refuses “%s”', (folder) => {
    expect(isKeyOf(folder, about)).toBe(false);
  });
});
