import { describe, expect, it } from 'vitest';
import { clean } from '../../src/import/clean.ts';
import { correct } from '../../src/import/correct.ts';
import type { Correction } from '../../src/report/about.ts';
import { lineIndex } from '../../src/text/line-index.ts';

const FILE = 'content/reports/shandong/jinan/2008/about.yml';
const of = (source: string, ...corrections: Omit<Correction, 'reason'>[]) => {
  const withReasons = corrections.map((one) => ({ ...one, reason: '原文有误。' }));
  return correct(clean(source, []).lines, withReasons, FILE, lineIndex(source), (index) => 30 + index);
};
const texts = (source: string, ...corrections: Omit<Correction, 'reason'>[]) =>
  of(source, ...corrections).lines.map(({ content }) => content.text);
const codes = (source: string, ...corrections: Omit<Correction, 'reason'>[]) =>
  of(source, ...corrections).problems.map(({ code }) => code);

// 002-03, line 247: “主权” is lost
const LOST = '充分发挥办学自。在培养目标方面创新';

describe('correct', () => {
  it('puts back what was lost, traced to the correction', () => {
    const { lines, applied } = of(LOST, { find: '办学自。', replace: '办学自主权。' });
    expect(lines[0]?.content.text).toBe('充分发挥办学自主权。在培养目标方面创新');
    expect(lines[0]?.content.at.slice(6, 10)).toEqual([6, -1, -1, 7]);
    expect(applied).toEqual([{ from: 7, to: 7, was: '', now: '主权', reason: '原文有误。' }]);
  });

  it('claims only the characters that differ', () => {
    const { claims, applied } = of(
      '派、全体教职工',
      { find: '派、全体', replace: '民主党派、全体' },
      { find: '教职工', replace: '教职员工' },
    );
    expect(claims).toEqual([]);
    expect(applied.map(({ was, now }) => [was, now])).toEqual([
      ['', '民主党'],
      ['', '员'],
    ]);
  });

  it('replaces', () => {
    const { lines, claims, applied } = of('设备四项指标均达?100%。', { find: '均达?100%', replace: '均达到100%' });
    expect(lines[0]?.content.text).toBe('设备四项指标均达到100%。');
    expect(claims).toEqual([{ from: 8, to: 9, fate: 'corrected' }]);
    expect(applied).toEqual([{ from: 8, to: 9, was: '?', now: '到', reason: '原文有误。' }]);
  });

  it('deletes', () => {
    const { lines, claims, applied } = of('新增学位学位2700个', { find: '学位学位', replace: '学位' });
    expect(lines[0]?.content.text).toBe('新增学位2700个');
    expect(claims).toEqual([
      { from: 4, to: 5, fate: 'corrected' },
      { from: 5, to: 6, fate: 'corrected' },
    ]);
    expect(applied).toMatchObject([{ from: 4, to: 6, was: '学位', now: '' }]);
  });

  it('makes several in one line, also side by side, at its start and at its end', () => {
    const source = '一、加强党风建设,提高水平';
    expect(
      texts(
        source,
        { find: '一、', replace: '十一、' },
        { find: '党风', replace: '党风廉政' },
        { find: '建设', replace: '和行风建设' },
        { find: '水平', replace: '水平。' },
      ),
    ).toEqual(['十一、加强党风廉政和行风建设,提高水平。']);
  });

  it('may lean on what another correction supplied, and not change it', () => {
    const source = '办学自。在培养';
    const first = { find: '办学自。', replace: '办学自主权。' };
    expect(texts(source, first, { find: '自主权。在', replace: '自主权。现在' })).toEqual(['办学自主权。现在培养']);
    expect(codes(source, first, { find: '主权', replace: '由' })).toEqual(['correction-overlap']);
    expect(codes(source, first, { find: '自主权', replace: '自主的权' })).toEqual(['correction-overlap']);
  });

  it('that leaves but a blank at a line’s end only deletes', () => {
    const { lines, applied } = of('加强管理 页', { find: '页', replace: ' ' });
    expect(lines[0]?.content.text).toBe('加强管理');
    expect(applied).toMatchObject([{ was: '页', now: '' }]);
  });

  it('never cuts a character in two', () => {
    const { applied } = of('甲😀乙', { find: '😀', replace: '😁' });
    expect(applied).toMatchObject([{ was: '😀', now: '😁' }]);
  });

  it('tells by the line which of two places is meant', () => {
    const source = '加强管理。\n\n加强管理。';
    expect(texts(source, { find: '管理', replace: '治理', line: 3 })).toEqual(['加强管理。', '加强治理。']);
  });

  it('leaves no line empty and no blanks at its ends', () => {
    const source = '甲。\n(1) 乙。 页\n丙';
    const { lines, claims } = of(
      source,
      { find: '(1)', replace: '' },
      { find: '页', replace: '' },
      { find: '丙', replace: '' },
    );
    expect(lines.map(({ line, content }) => [line, content.text])).toEqual([
      [1, '甲。'],
      [2, '乙。'],
    ]);
    expect(claims.map(({ from, to, fate }) => [source.slice(from, to), fate])).toEqual([
      ['(', 'corrected'],
      ['1', 'corrected'],
      [')', 'corrected'],
      ['页', 'corrected'],
      ['丙', 'corrected'],
      [' ', 'removed'],
      [' ', 'removed'],
    ]);
  });
});

describe('a correction that cannot be made is a problem and changes nothing', () => {
  it.each([
    ['its text is nowhere', { find: '廉政', replace: '' }, 'correction-unused'],
    ['its text runs over a line end', { find: '甲。\n加强', replace: '' }, 'correction-unused'],
    ['its text is twice there', { find: '加强', replace: '改进' }, 'correction-ambiguous'],
    ['its text is twice on the line', { find: '管', replace: '治', line: 2 }, 'correction-ambiguous'],
    ['its line has not its text', { find: '领导', replace: '党建', line: 2 }, 'correction-unused'],
    ['it changes nothing', { find: '领导', replace: '领导' }, 'correction-nothing'],
  ])('%s', (_, correction, code) => {
    const source = '甲。\n加强管理、主管。\n加强领导。';
    const { lines, problems, applied, claims } = of(source, correction);
    expect(lines.map(({ content }) => content.text)).toEqual(source.split('\n'));
    expect([applied, claims]).toEqual([[], []]);
    expect(problems).toMatchObject([{ code, level: 'error', file: FILE, line: 30 }]);
    expect(problems[0]?.message).toContain(correction.find);
  });

  it('and all of them are told', () => {
    expect(
      codes('甲', { find: '乙', replace: '丙' }, { find: '甲', replace: '丁' }, { find: '甲', replace: '戊' }),
    ).toEqual(['correction-unused', 'correction-unused']);
  });
});
