import { describe, expect, it } from 'vitest';
import { bareLabels, label } from '../../src/import/label.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const { numbering } = projectVocabulary;
const found = (text: string) => {
  const result = label(text, numbering);
  return result && [result.scheme.id, result.ordinal, text.slice(0, result.length)];
};

describe('label', () => {
  it.each([
    ['第一部分 2019年工作总结', 'part', 1, '第一部分 '],
    ['第一章 总则', 'part', 1, '第一章 '],
    ['一、指导思想', 'section', 1, '一、'],
    ['十一、加强党风廉政建设', 'section', 11, '十一、'],
    ['六.加强学校管理,提升办学效益', 'section', 6, '六.'],
    ['第一,加强学校和幼儿园建设。', 'ordinal', 1, '第一,'],
    ['第三，抓统筹、搞协调、促均衡', 'ordinal', 3, '第三，'],
    ['(一)立德树人成效影响力持续扩大', 'subsection', 1, '(一)'],
    ['（十二）加强领导', 'subsection', 12, '（十二）'],
    ['(三)、加强领导', 'subsection', 3, '(三)、'],
    ['19. 提高干部执政能力。', 'item', 19, '19. '],
    ['1.把党的政治建设摆在首位。', 'item', 1, '1.'],
    ['5、积极争创全省教育工作示范县。', 'item', 5, '5、'],
    ['(2)推广“知行合一”德育模式。', 'subitem', 2, '(2)'],
    ['①开展主题教育', 'circled', 1, '①'],
    ['⑳收尾', 'circled', 20, '⑳'],
    ['一是继续完善月主题德育课程。', 'point', 1, '一是'],
    ['三要抓好落实', 'point', 3, '三要'],
    ['——举行少年宫改建落成', 'dash', undefined, '——'],
    ['----积极开展小班化教育的实验研究。', 'dash', undefined, '----'],
  ])('reads %s', (text, scheme, ordinal, number) => {
    expect(found(text)).toEqual([scheme, ordinal, number]);
  });

  it.each([
    '1.5公里以外走读学生',
    '2016年工作要点',
    '20xx年,区教体局以多彩教育为基础',
    '一年来,通过对学校文化建设的学习',
    '高三要组织教师深入研究2010年高考的特点', // a false ordinal: 三要 inside 高三要
    '初三要抓好复习',
    '“一校一品”建设',
    '十一五规划',
    '一、', // a number and nothing else
    '①',
    '〇、总则',
    '',
  ])('finds no number in “%s”', (text) => {
    expect(found(text)).toBeUndefined();
  });
});

describe('bareLabels', () => {
  const bare = (...texts: string[]) => {
    const labels = texts.map((text) => label(text, numbering));
    return [...bareLabels(texts, labels, numbering)].map(([index, { ordinal }]) => [index, ordinal]);
  };

  it('finds numbers that lost their brackets by their sequence (002-14)', () => {
    expect(
      bare(
        '六、全面贯彻教育方针,全面推进素质教育',
        '一坚持把德育放在首位,切实增强针对性和实效性。',
        '二加强学生课外教育活动。',
        '三继续做好基础教育课程改革试验区工作。',
      ),
    ).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
  });

  it('finds a lone 一 below a heading once the text has shown a sequence', () => {
    const sequence = ['六、全面推进', '一坚持把德育放在首位', '二加强学生课外教育'];
    const lone = ['十一、加强党风廉政建设', '一深入开展反腐倡廉'];
    expect(bare(...sequence, ...lone)).toEqual([
      [1, 1],
      [2, 2],
      [4, 1],
    ]);
    expect(bare(...lone)).toEqual([]);
  });

  it('starts anew under each heading', () => {
    expect(bare('一、甲', '一学习理论', '二改进作风', '二、乙', '一抓投入', '二抓管理')).toEqual([
      [1, 1],
      [2, 2],
      [4, 1],
      [5, 2],
    ]);
  });

  it.each([
    ['一年来,通过学习', '二中校区建成'],
    ['一学习理论', '三改进作风'], // no second
    ['一学习理论', '开展活动。', '二改进作风'], // something between
    ['二学习理论', '三改进作风'], // no first
    ['一、甲', '三个必须要求', '四个意识'],
  ])('finds none in %s / %s', (...texts) => {
    expect(bare(...texts)).toEqual([]);
  });
});
