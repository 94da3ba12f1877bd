import { describe, expect, it } from 'vitest';
import { isHeadingLike, leadTitle } from '../../src/import/title.ts';
import { trace } from '../../src/import/traced.ts';

const lead = (text: string) => {
  const found = leadTitle(trace(text, 0, text.length));
  return found && [found.title.text, found.rest.text];
};

describe('leadTitle', () => {
  it.each([
    ['加强教育行风建设。全面加强教育系统反腐倡廉建设。', '加强教育行风建设。'],
    ['教育资源优化项目工程：通过新建一批、改建一批。', '教育资源优化项目工程：'],
    ['“不忘初心、牢记使命”主题教育成效明显。全区教育系统38个党组织。', '“不忘初心、牢记使命”主题教育成效明显。'],
    ['力行。继续完善日常规。', '力行。'],
  ])('cuts the title off %s', (text, title) => {
    expect(lead(text)).toEqual([title, text.slice(title.length)]);
  });

  it.each([
    ['nothing follows', '加强教育行风建设。'],
    [
      'it is a long sentence',
      '抓好高考、中考复习备考和小学质量测试等工作，保持中、高考成绩在市的领先地位。开展考试评价研究。',
    ],
    ['a clause ends in ；', '加强领导；明确责任。落实措施。'],
    ['it ends inside brackets', '继续以“三通两平台”（三通：宽带网络校校通）建设为抓手。'],
    ['it ends inside a quotation', '开展“我爱我家：共建”活动。建设班级家庭。'],
    ['a colon stands in a figure', '生师比3:1，入园率97%以上，教师学历达标率与持证上岗率都达到全省前列。'],
    ['a colon stands in an address', '平台http://www.bsmz.net/index.html已开通，覆盖全县所有学校。'],
    ['it is too short to say anything', '1：2。'],
    ['there is no stop', '加强教育行风建设'],
    ['there is nothing', ''],
  ])('finds none where %s', (_, text) => {
    expect(lead(text)).toBeUndefined();
  });

  it('keeps offsets', () => {
    const found = leadTitle(trace('1.力行。继续。', 2, 8));
    expect([found?.title.at, found?.rest.at]).toEqual([
      [2, 3, 4],
      [5, 6, 7],
    ]);
  });
});

describe('isHeadingLike', () => {
  it.each([
    '以共产党员先进性教育活动为契机，大力加强党风廉政建设和行业作风建设，推动教育事业持续健康发展',
    '加强校园特色建设，提升学校办学内涵。',
    '主要工作亮点。',
  ])('%s', (text) => {
    expect(isHeadingLike(text)).toBe(true);
  });

  it.each(['', '力行。继续完善日常规。', '加强领导；明确责任', `${'长'.repeat(61)}`])('not %s', (text) => {
    expect(isHeadingLike(text)).toBe(false);
  });
});
