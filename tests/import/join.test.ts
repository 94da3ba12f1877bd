import { describe, expect, it } from 'vitest';
import { clean } from '../../src/import/clean.ts';
import { claimGaps, join } from '../../src/import/join.ts';
import { label } from '../../src/import/label.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const numbered = (text: string) => label(text, projectVocabulary.numbering) !== undefined;
const joined = (...source: string[]) =>
  join(clean(source.join('\n'), projectVocabulary.noise).lines, numbered).lines.map(({ content }) => content.text);

// 002, lines 671–673: torn inside 教育收费工作责任书
const TORN = '24.加强教育行风建设。做好教育收费管理、行风评议和效能监察工作,区教育局同中小学校长签订教育收';
const REST = '费工作责任书,坚决制止教育乱收费。';

describe('join', () => {
  it('mends a sentence that was torn', () => {
    expect(joined(TORN, '', REST)).toEqual([TORN + REST]);
  });

  it('mends a sentence that was torn more than once', () => {
    const middle = '费工作责任书,坚决制止教育乱收费,收费专项审计覆盖率达到要求,并且继续';
    expect(joined(TORN, middle, '开展治理。', '25.下一条。')).toEqual([`${TORN}${middle}开展治理。`, '25.下一条。']);
  });

  it('mends it across noise that stands inside', () => {
    expect(joined(TORN, '【返回 栏目列表】', REST)).toEqual([TORN + REST]);
  });

  it.each([
    ['the line is a short heading', '一、认真学习,不断提高管理意识和水平', '坚持政府财政投入为主。'],
    ['the sentence has ended', `${TORN}费责任书。`, '坚决制止教育乱收费。'],
    ['a list follows', `${TORN}费责任书:`, '坚决制止教育乱收费。'],
    ['a quotation has ended', `${TORN}费“责任书”`, '坚决制止教育乱收费。'],
    ['the next line begins with a number', TORN, '25.下一条。'],
    ['the next line begins with a bullet', TORN, '——下一条。'],
    ['the next line begins with 一是', TORN, '一是下一条。'],
  ])('leaves two paragraphs where %s', (_, first, second) => {
    expect(joined(first, second)).toEqual([first, second]);
  });

  it('keeps the line where the paragraph starts', () => {
    const { lines } = join(clean(`\n${TORN}\n\n${REST}\n\n第二段。`, []).lines, numbered);
    expect(lines.map(({ line }) => line)).toEqual([2, 6]);
  });

  it('tells every gap, from the character before it to the one after', () => {
    const source = `${TORN} \n\u3000${REST}`;
    const { gaps } = join(clean(source, []).lines, numbered);
    expect(gaps.map(({ from, to }) => source.slice(from, to))).toEqual([' \n\u3000']);
  });
});

describe('claimGaps', () => {
  it('turns the layout inside gaps into joins; noise keeps its rule and other layout stays', () => {
    const source = ` ${TORN}\n『 3\n${REST}\n尾。`;
    const { lines, claims } = clean(source, projectVocabulary.noise);
    const { gaps } = join(lines, numbered);
    expect(claimGaps(claims, gaps).map(({ from, to, fate, rule }) => [source.slice(from, to), fate, rule])).toEqual([
      [' ', 'removed', 'layout'],
      ['\n', 'joined', undefined],
      ['『 3', 'removed', 'page-number'],
      ['\n', 'joined', undefined],
      ['\n', 'removed', 'layout'],
    ]);
  });

  it('changes nothing without gaps', () => {
    const claims = [{ from: 0, to: 1, fate: 'removed', rule: 'layout' } as const];
    expect(claimGaps(claims, [])).toEqual(claims);
  });
});
