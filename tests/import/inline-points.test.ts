import { describe, expect, it } from 'vitest';
import { inlinePoints } from '../../src/import/inline-points.ts';
import { trace } from '../../src/import/traced.ts';

const found = (text: string) => {
  const result = inlinePoints(trace(text, 0, text.length));
  return result && [result.before.text, ...result.points.map(({ number, content }) => [number.text, content.text])];
};
// 001, line 14
const FIRST = '教育大会指明发展方向。9月8日，全区教育大会提出实施教育“四大工程”，推动全区教育高质量发展奠定坚实基础。';
const SECOND = '“不忘初心、牢记使命”主题教育成效明显。全区教育系统38个党组织、982名党员全覆盖参与，做到规定动作到位。';
const THIRD = '教育资源优化项目工程：通过新建一批、改建一批、接收一批幼儿园，逐年增加公办幼儿园学位供给，力争达80%。';

describe('inlinePoints', () => {
  it('finds titled items after a heading', () => {
    expect(found(`主要工作亮点。一是${FIRST}二是${SECOND}`)).toEqual([
      '主要工作亮点。',
      ['一是', FIRST],
      ['二是', SECOND],
    ]);
  });

  it('finds them from the start, and with titles that end in a colon', () => {
    expect(found(`一是${THIRD}二是${FIRST}三是${SECOND}`)).toEqual([
      '',
      ['一是', THIRD],
      ['二是', FIRST],
      ['三是', SECOND],
    ]);
  });

  it('takes 一是 inside a sentence for no item', () => {
    expect(found(`高一是关键。一是${FIRST}其中高二是重点。二是${SECOND}`)?.[0]).toBe('高一是关键。');
  });

  it('counts in order and leaves a second 一是 where it stands', () => {
    const nested = `${FIRST}一是甲；`;
    expect(found(`一是${nested}二是${SECOND}`)).toEqual(['', ['一是', nested], ['二是', SECOND]]);
  });

  it.each([
    ['there is only one', `主要亮点。一是${FIRST}`],
    [
      'the items are clauses',
      '各乡校要开展“四个一”活动：一是进行一次多种形式的全员培训会；二是开展课堂大赛活动，做到人人参与，人人提高。',
    ],
    [
      'an item has no title',
      `一是${FIRST}二是全区有幼儿园76所，公办和普惠性民办幼儿园共65所，公办和普惠性民办幼儿园比例达85.5%。`,
    ],
    ['they do not begin with 一是', `二是${FIRST}三是${SECOND}`],
    ['there are none', FIRST],
    ['there is no text', ''],
  ])('leaves a paragraph whole where %s', (_, text) => {
    expect(found(text)).toBeUndefined();
  });

  it('loses no character', () => {
    const text = `主要亮点。 一是${FIRST} 二是 ${SECOND}`;
    const result = inlinePoints(trace(text, 0, text.length));
    const parts = [result?.before, ...(result?.points ?? []).flatMap(({ number, content }) => [number, content])];
    expect(parts.flatMap((part) => part?.at ?? [])).toEqual(Array.from(text, (_, index) => index));
  });
});
