import { describe, expect, it } from 'vitest';
import { blockText, passages, reportUrl } from '../../src/report/passages.ts';
import type { Block } from '../../src/report/report.ts';
import { aboutOf } from './about-of.ts';

const block = (id: string, fields: Partial<Block>): Block => ({
  id,
  type: 'measure',
  number: '',
  level: 1,
  title: [],
  titleOwnLine: false,
  content: [],
  lines: [3, 3],
  topics: [],
  objects: [],
  ...fields,
});
const heading = (id: string, level: number, text: string) => block(id, { type: 'heading', level, content: [text] });
const report = (...blocks: Block[]) => ({
  id: 'hubei/wuhan/jiangan/2019-2020',
  about: aboutOf({ witnesses: [{ source: '000.txt', lines: [1, 68] }] }),
  blocks,
});

describe('blockText', () => {
  it('starts with the title', () => {
    expect(blockText(block('1', { title: ['力行。'], content: ['继续完善。'] }))).toBe('力行。继续完善。');
  });

  it('has a line break after a title that stood on a line of its own', () => {
    expect(blockText(block('1', { title: ['队伍建设'], titleOwnLine: true, content: ['启动工程。'] }))).toBe(
      '队伍建设\n启动工程。',
    );
  });
});

describe('passages', () => {
  it('gives a row as the open data promise it', () => {
    const one = block('1-4', {
      number: '（四）',
      title: ['教师队伍建设亮点频出'],
      titleOwnLine: true,
      content: ['启动“雁阵工程”，花落', { mark: 'damage', text: 'xx', kind: 'mask', rule: 'mask-x' }, '。'],
      lines: [26, 28],
      topics: ['jiaoshi'],
      objects: ['jiaoshi-peixun'],
    });
    expect(passages(report(one))).toEqual([
      {
        id: 'hubei/wuhan/jiangan/2019-2020#1-4',
        report: 'hubei/wuhan/jiangan/2019-2020',
        type: 'measure',
        number: '（四）',
        title: '教师队伍建设亮点频出',
        text: '教师队伍建设亮点频出\n启动“雁阵工程”，花落xx。',
        path: [],
        source: { file: '000.txt', lines: [26, 28] },
        topics: ['jiaoshi'],
        objects: ['jiaoshi-peixun'],
        damage: [{ kind: 'mask', rule: 'mask-x', quote: 'xx' }],
        url: '/reports/hubei/wuhan/jiangan/2019-2020/#1-4',
      },
    ]);
  });

  it('gives a heading its own text as title, and the headings above as path', () => {
    const rows = passages(
      report(
        block('p1', { type: 'paragraph', content: ['引言'] }),
        heading('1', 1, '总结'),
        heading('1-1', 2, '德育'),
        block('1-1-1', { level: 3 }),
        heading('1-2', 2, '智育'),
        block('1-2-1', { level: 3 }),
        heading('2', 1, '计划'),
        block('2-1', { level: 2 }),
      ),
    );
    expect(rows.map(({ id, title, path }) => [id.split('#')[1], title, path])).toEqual([
      ['p1', '', []],
      ['1', '总结', []],
      ['1-1', '德育', ['总结']],
      ['1-1-1', '', ['总结', '德育']],
      ['1-2', '智育', ['总结']],
      ['1-2-1', '', ['总结', '智育']],
      ['2', '计划', []],
      ['2-1', '', ['计划']],
    ]);
  });

  it('quotes the end of a text that breaks off', () => {
    const cut: Block['content'] = [
      '目前7所学校通过市局实地考',
      { mark: 'damage', text: '', kind: 'cut', rule: 'open-end' },
    ];
    expect(passages(report(block('1', { content: cut })))[0]?.damage).toEqual([
      { kind: 'cut', rule: 'open-end', quote: '所学校通过市局实地考' },
    ]);
  });

  it('refuses a report without a witness', () => {
    const about = { ...aboutOf(), witnesses: [] };
    expect(() => passages({ id: 'x', about, blocks: [] })).toThrow('no witness');
  });
});

describe('reportUrl', () => {
  it('is the path of the report’s page', () => {
    expect(reportUrl('anhui/2015')).toBe('/reports/anhui/2015/');
  });
});
