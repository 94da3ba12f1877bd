import { describe, expect, it } from 'vitest';
import { headings } from '../../src/import/headings.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const { isGoal, isPreamble, isCaption } = projectVocabulary.headings;

describe('goals', () => {
  it.each([
    '工作目标',
    '目标',
    '目标任务',
    '2020年目标任务',
    '2009—2010学年工作目标',
    '年度主要工作目标：',
    '20xx年工作目标',
  ])('%s', (heading) => {
    expect(isGoal(heading)).toBe(true);
  });

  it.each(['围绕目标抓落实', '工作措施', '目标管理', '指导思想', ''])('not %s', (heading) => {
    expect(isGoal(heading)).toBe(false);
  });
});

describe('preambles', () => {
  it.each(['指导思想', '总体要求', '2020年工作思路', '下一步工作思路', '存在的问题和不足', '指导思想和目标'])(
    '%s',
    (heading) => {
      expect(isPreamble(heading)).toBe(true);
    },
  );

  it.each(['坚持以立德树人为重点', '问题导向抓整改', '主要措施'])('not %s', (heading) => {
    expect(isPreamble(heading)).toBe(false);
  });
});

describe('captions', () => {
  it.each(['主要目标', '工作措施：', '2009年重点工作', '下一步打算', '毕业班工作'])('%s', (line) => {
    expect(isCaption(line)).toBe(true);
  });

  it.each(['加强教育督导工作', '一年来，我们做了大量工作。', '学前教育毛入园率100%；'])('not %s', (line) => {
    expect(isCaption(line)).toBe(false);
  });
});

describe('headings', () => {
  it('match whole headings only, up to a length', () => {
    expect(isGoal(`${'年度'.repeat(30)}目标`)).toBe(false);
  });

  it('take words literally', () => {
    const { headings: found } = headings('{goals: ["a.b"], preambles: [], captions: [], qualifiers: []}', 'f');
    expect([found.isGoal('a.b'), found.isGoal('axb'), found.isPreamble(''), found.isCaption('主要')]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('answer no when the file is broken', () => {
    const { headings: found, problems } = headings('goals: 1', 'f');
    expect(found.isGoal('目标')).toBe(false);
    expect(problems.length).toBeGreaterThan(0);
  });
});
