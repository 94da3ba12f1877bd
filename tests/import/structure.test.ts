import { describe, expect, it } from 'vitest';
import { structure } from '../../src/import/structure.ts';
import { concat, trace } from '../../src/import/traced.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const drafts = (...paragraphs: string[]) =>
  structure(
    paragraphs.map((text) => trace(text, 0, text.length)),
    projectVocabulary.numbering,
    projectVocabulary.headings,
  );
/** One line a block: type, level, id, number, then `title` (`/` where it had a line of its own) and text. */
const blocks = (...paragraphs: string[]) =>
  drafts(...paragraphs).map(({ type, level, id, number, title, titleOwnLine, content }) => {
    const lead = title.text ? `${title.text}${titleOwnLine ? '/' : '|'}` : '';
    return `${type[0]}${level} ${id} ${number.text.trim()} ${lead}${content.text}`;
  });
const BODY = '积极推进教育集团化办学，扩大优质资源覆盖面，让更多的孩子在家门口上好学校，努力办好人民满意的教育。';

describe('what a measure is', () => {
  it('a numbered item', () => {
    expect(blocks('四、建立健全机制', '1.完善考核制度，落实责任。', '2.加强督查。')).toEqual([
      'h1 4 四、 建立健全机制',
      'm2 4-1 1. 完善考核制度，落实责任。',
      'm2 4-2 2. 加强督查。',
    ]);
  });

  it('a numbered item with a lead clause: the clause is its title', () => {
    expect(blocks('一、党建', '2.力行。继续完善日常规。')[1]).toBe('m2 1-2 2. 力行。|继续完善日常规。');
  });

  it('a bullet, numbered b1, b2 … under what it stands in', () => {
    expect(blocks('12、信息宣传', '——提高思想认识。', '----积极开展宣传，把握导向。')).toEqual([
      'h1 12 12、 信息宣传',
      'm2 12-b1 —— 提高思想认识。',
      'm2 12-b2 ---- 积极开展宣传，把握导向。',
    ]);
  });

  it('a paragraph that opens with 一是 (002-13)', () => {
    expect(blocks('1.探索“家”文化管理。', '一是弘扬团队精神，建设优秀团队。', '二是修订校规。')).toEqual([
      'h1 1 1. 探索“家”文化管理。',
      'm2 1-1 一是 弘扬团队精神，建设优秀团队。',
      'm2 1-2 二是 修订校规。',
    ]);
  });

  it('an inline item with a title, where items are long enough', () => {
    expect(blocks(`（二）主要工作亮点。一是大会指明方向。${BODY}二是成效明显。${BODY}`)).toEqual([
      'h1 2 （二） 主要工作亮点。',
      `m2 2-1 一是 大会指明方向。|${BODY}`,
      `m2 2-2 二是 成效明显。|${BODY}`,
    ]);
  });

  it('the item that holds inline clauses, whole', () => {
    const text = '开展好研训活动。各乡校要开展“四个一”活动：一是进行一次培训会；二是开展课堂大赛活动。';
    expect(blocks('二、课堂', `2.${text}`)[1]).toBe(`m2 2-2 2. 开展好研训活动。|${text.slice(8)}`);
  });

  it('a numbered heading with one unnumbered paragraph: both together', () => {
    expect(blocks('（一）立德树人成效影响力持续扩大', BODY)).toEqual([
      `m1 1 （一） 立德树人成效影响力持续扩大/${BODY}`,
    ]);
  });
});

describe('what is none', () => {
  it('goals', () => {
    expect(blocks('二、工作目标', '1、高中入学率达到90%以上。', '2、学前三年入园率达到97%。')).toEqual([
      'h1 2 二、 工作目标',
      'p2 2-1 1、 高中入学率达到90%以上。',
      'p2 2-2 2、 学前三年入园率达到97%。',
    ]);
  });

  it('what stands under a goal', () => {
    expect(blocks('二、工作目标', '（一）总体目标', '学前三年入园率达到97%。')).toEqual([
      'h1 2 二、 工作目标',
      'h2 2-1 （一） 总体目标',
      'p3 2-1-p1  学前三年入园率达到97%。',
    ]);
  });

  it('a preamble', () => {
    expect(blocks('一、指导思想', BODY)).toEqual(['h1 1 一、 指导思想', `p2 1-p1  ${BODY}`]);
  });

  it('an introduction', () => {
    expect(blocks(BODY, '一、甲', '1、乙。丙。')[0]).toBe(`p1 p1  ${BODY}`);
  });

  it('several paragraphs under a heading', () => {
    expect(blocks('（一）德育', '甲。', '乙。')).toEqual(['h1 1 （一） 德育', 'p2 1-p1  甲。', 'p2 1-p2  乙。']);
  });

  it('a text without any number', () => {
    expect(blocks('教育是国之大计。', BODY)).toEqual(['p1 p1  教育是国之大计。', `p1 p2  ${BODY}`]);
  });
});

describe('headings', () => {
  it('without a body stay headings among siblings that have one (L351 九、抓机制)', () => {
    expect(blocks('八、抓服务', '28、提质降价。', '九、抓机制，确保系统安全稳定')).toEqual([
      'h1 8 八、 抓服务',
      'm2 8-28 28、 提质降价。',
      'h1 9 九、 抓机制，确保系统安全稳定',
    ]);
  });

  it('without a body are measures where none has one', () => {
    expect(blocks('1、切实规范办学行为', '2、加强学校民主管理')).toEqual([
      'm1 1 1、 切实规范办学行为',
      'm1 2 2、 加强学校民主管理',
    ]);
  });

  it('run on into a paragraph, where measures follow', () => {
    expect(blocks('一、党建。一年来成绩很大。', '1、抓学习，促发展。')).toEqual([
      'h1 1 一、 党建。',
      'p2 1-p1  一年来成绩很大。',
      'm2 1-1 1、 抓学习，促发展。',
    ]);
  });

  it('a numbered paragraph above measures, too long for a heading, is a paragraph', () => {
    const long = `${BODY}${BODY}`;
    expect(blocks(`一、${long}`, '1、甲，乙。')[0]).toBe(`p1 1 一、 ${long}`);
  });

  it('that the source lost still give their number to what stands below', () => {
    expect(blocks('（一）成效', BODY, '二、计划', '（一）德育', BODY).map((line) => line.split(' ')[1])).toEqual([
      '1-1',
      '2',
      '2-1',
    ]);
  });

  it('captions are headings without a number', () => {
    expect(blocks('主要目标', '1、开齐课程。', '工作措施', '一、课程', '1、德育优先。乙。')).toEqual([
      'h1 p1  主要目标',
      'p2 p1-1 1、 开齐课程。',
      'h1 p2  工作措施',
      'h2 p2-1 一、 课程',
      'm3 p2-1-1 1、 德育优先。|乙。',
    ]);
  });
});

describe('ids', () => {
  it('repeat with ~2, ~3', () => {
    expect(blocks('1、甲，甲。', '1、乙，乙。', '1、丙，丙。').map((line) => line.split(' ')[1])).toEqual([
      '1',
      '1~2',
      '1~3',
    ]);
  });

  it('follow the printed numbers, also where they jump', () => {
    expect(blocks('一、甲', '3、乙，乙。', '7、丙，丙。').map((line) => line.split(' ')[1])).toEqual([
      '1',
      '1-3',
      '1-7',
    ]);
  });
});

describe('structure', () => {
  it('loses no character and keeps their order', () => {
    const paragraphs = [
      '引言。',
      '一、 甲。 乙',
      ` 一是大会。${BODY}二是成效。${BODY}`,
      '主要目标',
      '——丙',
      '（一）',
      '丁',
    ];
    const source = paragraphs.join('');
    const traced = paragraphs.map((text, index) => {
      const start = paragraphs.slice(0, index).join('').length;
      return trace(source, start, start + text.length);
    });
    const result = structure(traced, projectVocabulary.numbering, projectVocabulary.headings);
    expect(concat(result.flatMap(({ number, title, content }) => [number, title, content]))).toEqual(
      trace(source, 0, source.length),
    );
  });

  it('of nothing is empty', () => {
    expect(drafts()).toEqual([]);
  });
});
