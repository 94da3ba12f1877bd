import { describe, expect, test } from 'vitest';
import { drawSource } from '../../src/source/draw-source.ts';

/** What the grammar finds in a line, class by class. */
function found(text: string): string[] {
  const html = drawSource([{ number: 1, anchor: 'L1', text, look: 'passage', parts: [], words: [] }], '');
  return Array.from(html.matchAll(/class="zh-([a-z0-9-]+)">([^<]*)</g), ([, name, words]) => `${name} ${words}`);
}

describe('the grammar of official prose', () => {
  test.each([
    ['第一部分 2019年工作总结', ['level-1 第一部分', 'year 2019年']],
    ['一、加强党风廉政建设', ['level-1 一、']],
    ['六.加强学校管理,提升办学效益', ['level-1 六.']],
    ['第一,加强学校和幼儿园建设。', ['level-1 第一,']],
    ['  (一)立德树人成效影响力持续扩大', ['level-2 (一)']],
    ['（三）推进', ['level-2 （三）']],
    ['19. 提高干部执政能力。', ['level-3 19.']],
    ['5、开展', ['level-3 5、']],
    ['(2)推广“知行合一”德育模式。', ['level-4 (2)']],
    ['----积极开展小班化教育的实验研究。', ['point ----']],
    ['主要工作亮点。一是教育大会指明发展方向。二要抓落实', ['point 一是', 'point 二要']],
    ['认真学习教育部《2003——2007教育振兴计划》', ['document 《2003——2007教育振兴计划》']],
    ['确保建阳市20*年如期通过“双高普九”省级验收', ['mask 20*']],
    ['全系统xx名教师、xxx名学生承担了任务', ['mask xx', 'mask xxx']],
    ['持之以恒纠正“”', ['mask “”']],
    [
      '出台了《某市辖区教学质量三年提升行动实施方案》',
      ['document 《', 'mask 某', 'document 市辖区教学质量三年提升行动实施方案》'],
    ],
    ['学习xx在', ['mask xx']],
    ['按照《__县幼儿园', ['document 《', 'mask __', 'document 县幼儿园']],
    ['区级投入达2000万元,比例达85.5%', ['figure 2000', 'unit 万元', 'figure 85.5', 'unit %']],
    ['2009—2010学年', ['year 2009—2010学年']],
    ['2020年1月23日发布', ['year 2020年1月23日']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each(['高三要抓复习', '一年来,全区教育工作稳中求进', 'TextMate', '三个代表'])('%s is plain text', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('a document name torn at a line’s end colours nothing on the next', () => {
    const line = (number: number, text: string) => ({
      number,
      anchor: `L${number}`,
      text,
      look: 'passage',
      parts: [],
      words: [],
    });
    const html = drawSource([line(1, '贯彻《关于进一步'), line(2, '加强学校管理')], '');
    expect(html.match(/zh-document/g)).toHaveLength(1);
  });
});
