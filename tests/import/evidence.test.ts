import { describe, expect, it } from 'vitest';
import { evidenceProblems } from '../../src/import/evidence.ts';
import type { About } from '../../src/report/about.ts';
import { aboutOf } from '../report/about-of.ts';

const TEXTS: Record<string, string[]> = {
  'source.txt': ['当前位置:首页 > 武江区教育局', '', '2019年工作总结和2020年工作思路'],
  'other.txt': ['制定秀峰区“十一五”教育发展规划'],
};
const of = (evidence: About['years']['evidence'], field: 'issuer' | 'region' | 'years' = 'years') => {
  const about = aboutOf();
  return evidenceProblems(
    { about: { ...about, [field]: { ...about[field], evidence } }, file: 'about.yml' },
    (name) => TEXTS[name],
    (...path) => path.length * 10,
  );
};

describe('evidenceProblems', () => {
  it('finds none where every quote stands on its line, noise and title included', () => {
    expect(of([{ quote: '武江区教育局', line: 1 }])).toEqual([]);
    expect(of([{ quote: '2019年工作总结', line: 3 }])).toEqual([]);
    expect(of([{ quote: '秀峰区', line: 1, source: 'other.txt' }])).toEqual([]);
  });

  it('tells the line where the quote does stand', () => {
    expect(of([{ quote: '2020年工作思路', line: 1 }])).toMatchObject([
      { code: 'evidence-not-found', file: 'about.yml', line: 30, hint: '它在第 3 行，请改正 line。' },
    ]);
  });

  it.each([
    { quote: '2021年', line: 3 },
    { quote: '2019年工作总结', line: 99 },
    { quote: '工作总结，2020年', line: 3 },
  ])('tells a quote that is not word for word: %o', (evidence) => {
    expect(of([evidence])).toMatchObject([{ code: 'evidence-not-found' }]);
  });

  it.each(['issuer', 'region', 'years'] as const)('looks at %s', (field) => {
    expect(of([{ quote: '无', line: 1 }], field)).toHaveLength(1);
  });

  it('leaves sources that are not there to others', () => {
    expect(of([{ quote: '无', line: 1, source: 'missing.txt' }])).toEqual([]);
  });
});
