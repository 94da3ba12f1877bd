import { describe, expect, it } from 'vitest';
import { clean } from '../../src/import/clean.ts';
import { projectVocabulary } from './project-vocabulary.ts';

const { noise } = projectVocabulary;
const lines = (source: string) => clean(source, noise).lines.map(({ line, content }) => [line, content.text]);
const claims = (source: string) =>
  clean(source, noise).claims.map(({ from, to, fate, rule }) => [source.slice(from, to), fate, rule]);

describe('clean', () => {
  it('leaves lines without indents and blank lines, each with its number', () => {
    expect(lines('\n  2019年,稳中求进。\n\n\u3000\u3000一、2019年工作总结 \n')).toEqual([
      [2, '2019年,稳中求进。'],
      [4, '一、2019年工作总结'],
    ]);
  });

  it('claims indents, blank lines and line ends as layout', () => {
    expect(claims('\u3000一、总结 \n\n')).toEqual([
      ['\u3000', 'removed', 'layout'],
      [' ', 'removed', 'layout'],
      ['\n', 'removed', 'layout'],
      ['\n', 'removed', 'layout'],
    ]);
  });

  it.each([
    ['打印', 'removed', 'page-tools'],
    ['分享 时间: 加入收藏 我要投稿 点赞', 'removed', 'page-tools'],
    ['相关附件:', 'removed', 'page-stub'],
    ['相关信息', 'removed', 'page-stub'],
    ['文章分页:(1)', 'removed', 'page-number'],
    ['『 4', 'removed', 'page-number'],
    ['【返回 栏目列表】', 'removed', 'page-back'],
    ['221381', 'removed', 'article-number'],
    ['微信扫码领取福利', 'removed', 'page-widget'],
    ['教育局工作要点范文第12篇', 'removed', 'compilation-separator'],
    ['当前位置:首页 > 武江区教育局', 'metadata', 'breadcrumb'],
    ['发布日期:2020-01-23 09:24:58 来源:本网', 'metadata', 'page-date'],
    ['如若转载,请注明出处:https://www.xiezuogongyuan.com/174018.html', 'metadata', 'page-address'],
  ])('takes “%s”', (line, fate, rule) => {
    expect(lines(`甲。\n${line}\n乙。`).map(([, text]) => text)).toEqual(['甲。', '乙。']);
    expect(claims(`甲。\n${line}\n乙。`)).toContainEqual([line, fate, rule]);
  });

  it.each([
    '(一)加强校园特色建设,提升学校办学内涵。',
    '打印室由专人管理。',
    '2019',
    '教育局工作要点',
    '相关附件由办公室保管。',
  ])('keeps “%s”', (line) => {
    expect(lines(line)).toEqual([[1, line]]);
  });

  it('cuts a page number off the end of a paragraph, and nothing off one that is nothing else', () => {
    const line = '完善城镇与农村教师对口支援和交流制度。 (1)';
    expect(lines(line)).toEqual([[1, '完善城镇与农村教师对口支援和交流制度。']]);
    expect(claims(line)).toEqual([[' (1)', 'removed', 'page-number-end']]);
    expect(lines('新建幼儿园2所(1)')).toEqual([[1, '新建幼儿园2所(1)']]);
  });

  it('does not read very long lines as noise', () => {
    const line = `当前位置:${'首页 > '.repeat(100)}`.trim();
    expect(lines(line)).toEqual([[1, line]]);
  });

  it('claims or keeps every character once', () => {
    const source = ' 打印 \n\n一、总结\n『 3\n 正文。 (2)\n\u00a0\n221381';
    const fates = new Uint8Array(source.length);
    const result = clean(source, noise);
    for (const { from, to } of result.claims) for (let at = from; at < to; at++) fates[at] = (fates[at] ?? 0) + 1;
    for (const { content } of result.lines) for (const at of content.at) fates[at] = (fates[at] ?? 0) + 1;
    expect([...fates].every((count) => count === 1)).toBe(true);
  });
});
