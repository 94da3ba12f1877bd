import { describe, expect, it } from 'vitest';
import { type Item, isNode, outline } from '../../src/import/outline.ts';
import { trace } from '../../src/import/traced.ts';
import { projectVocabulary } from './project-vocabulary.ts';

/** The tree as indented lines: `number|text`, paragraphs as `-text`, the heading that the source lost as `?`. */
function drawn(items: readonly Item[], depth = 0): string[] {
  return items.flatMap((item) => {
    const indent = '  '.repeat(depth);
    if (!isNode(item)) return [`${indent}-${item.paragraph.text}`];
    const line = item.implied ? '?' : `${item.number.text}|${item.text.text}`;
    return [indent + line, ...drawn(item.items, depth + 1)];
  });
}
const tree = (...paragraphs: string[]) =>
  drawn(
    outline(
      paragraphs.map((text) => trace(text, 0, text.length)),
      projectVocabulary.numbering,
      projectVocabulary.headings,
    ).items,
  );

describe('outline', () => {
  it('nests schemes by their rank', () => {
    expect(tree('一、总结', '（一）德育', '1.德育活动', '（1）读书', '2.德育队伍', '（二）智育', '二、思路')).toEqual([
      '一、|总结',
      '  （一）|德育',
      '    1.|德育活动',
      '      （1）|读书',
      '    2.|德育队伍',
      '  （二）|智育',
      '二、|思路',
    ]);
  });

  it('continues a scheme at its level, whatever stands between (002-05: 第一， holds 1、 and 2、)', () => {
    expect(
      tree('三、工作措施', '第一，抓投入', '1、加大投入。', '2、加强建设。', '第二，抓管理', '4、深化改革。'),
    ).toEqual([
      '三、|工作措施',
      '  第一，|抓投入',
      '    1、|加大投入。',
      '    2、|加强建设。',
      '  第二，|抓管理',
      '    4、|深化改革。',
    ]);
  });

  it('takes 1. and 1、 for one scheme (002-03 switches from 4. to 5、)', () => {
    expect(tree('一、围绕发展', '4.继续开展争创活动。', '5、加快学校建设。')).toEqual([
      '一、|围绕发展',
      '  4.|继续开展争创活动。',
      '  5、|加快学校建设。',
    ]);
  });

  it('puts an inner scheme inside what is open, even where a level is skipped', () => {
    expect(tree('一、总结', '1.德育', '（1）读书', '——晨读')).toEqual([
      '一、|总结',
      '  1.|德育',
      '    （1）|读书',
      '      ——|晨读',
    ]);
  });

  it('keeps paragraphs under what they follow', () => {
    expect(tree('引言。', '一、总结', '一年来。', '（一）德育', '正文。')).toEqual([
      '-引言。',
      '一、|总结',
      '  -一年来。',
      '  （一）|德育',
      '    -正文。',
    ]);
  });

  it('puts a caption just outside what follows it (002-03: 主要目标 above 1、)', () => {
    expect(tree('主要目标', '1、开齐课程。', '2、提高质量。', '工作措施', '一、围绕发展', '1.党建。')).toEqual([
      '|主要目标',
      '  1、|开齐课程。',
      '  2、|提高质量。',
      '|工作措施',
      '  一、|围绕发展',
      '    1.|党建。',
    ]);
  });

  it('implies the first heading that a source lost (000 opens with （一） and goes on with 二、)', () => {
    expect(tree('引言。', '（一）成效', '（二）质量', '二、计划', '（一）德育')).toEqual([
      '-引言。',
      '?',
      '  （一）|成效',
      '  （二）|质量',
      '二、|计划',
      '  （一）|德育',
    ]);
  });

  it('implies nothing where the first heading is not missing', () => {
    expect(tree('（一）成效', '一、计划')[0]).toBe('（一）|成效');
    expect(tree('（一）成效', '三、计划')[0]).toBe('（一）|成效');
  });

  it('finds levels whose brackets were lost', () => {
    expect(tree('六、素质教育', '一坚持德育为首', '二加强课外教育', '七、信息化')).toEqual([
      '六、|素质教育',
      '  一|坚持德育为首',
      '  二|加强课外教育',
      '七、|信息化',
    ]);
  });

  it('takes a paragraph that holds 一是 … 二是 for a paragraph, and one that opens with 一是 alone for an item', () => {
    const long = `${'加强党的建设。'.padEnd(60, '坚持学习，')}。`;
    expect(tree('一、党建', `一是${long}二是${long}`, '一是加强学习。', '二是改进作风。')).toEqual([
      '一、|党建',
      `  -一是${long}二是${long}`,
      '  一是|加强学习。',
      '  二是|改进作风。',
    ]);
  });

  it('of nothing is empty', () => {
    expect(tree()).toEqual([]);
  });

  it('takes more paragraphs than a call takes arguments', () => {
    const paragraph = trace('1、抓好工作', 0, 6);
    const { numbering, headings } = projectVocabulary;
    expect(
      outline(
        Array.from({ length: 150_000 }, () => paragraph),
        numbering,
        headings,
      ).items,
    ).toHaveLength(150_000);
  });
});
