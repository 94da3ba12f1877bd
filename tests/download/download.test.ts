import { expect, test } from 'vitest';
import { markdownDocument } from '../../src/download/markdown-document.ts';
import { plainDocument } from '../../src/download/plain-document.ts';
import { type ReportFacts, reportLines } from '../../src/download/report-lines.ts';
import type { Block } from '../../src/report/report.ts';

const block = (more: Partial<Block>): Block => ({
  id: '1',
  type: 'paragraph',
  number: '',
  level: 1,
  title: [],
  titleOwnLine: false,
  content: [],
  lines: [1, 1],
  topics: [],
  objects: [],
  ...more,
});
const facts: ReportFacts = {
  title: '某局2005年工作要点',
  titleNote: '',
  issuer: '某局　2005年',
  findings: [
    { name: '时期', value: '2005年（待考：推测）', reason: '文中提到', quotes: ['“第21届教师节”（a.txt第3行）'] },
  ],
  sources: ['来源：某网'],
  damage: ['数字被盖住：投入【xx】万元'],
  corrections: [],
  notes: [],
  reference: '某局. 某局2005年工作要点[EB/OL]. [引用日期]. https://a/.',
};
const blocks = [
  block({ type: 'heading', number: '一、', content: ['德育'] }),
  block({
    type: 'measure',
    number: '1、',
    title: ['师德。'],
    content: ['抓好', { mark: 'correction', text: '师德', was: '师得', reason: '误' }, '建设。'],
  }),
  block({ type: 'measure', number: '（二）', title: ['安全'], titleOwnLine: true, content: ['查隐患。'] }),
];

test('a report is a document with its evidence, damage and reference; what is empty is left out', () => {
  expect(plainDocument(reportLines(blocks, facts))).toBe(`某局2005年工作要点
某局　2005年

一、德育
1、师德。抓好师德建设。

（二）安全
查隐患。

档案说明
时期：2005年（待考：推测）。文中提到
　依据：“第21届教师节”（a.txt第3行）
来源：某网

文字损伤（来源原有，照录不改）
数字被盖住：投入【xx】万元

引用
某局. 某局2005年工作要点[EB/OL]. [引用日期]. https://a/.
`);
});

test('in Markdown a text is text', () => {
  const lines = [
    { kind: 'title', text: '# 题' },
    { kind: 'text', text: '1. *号* <b>[链接](x)</b> 5%' },
    { kind: 'text', text: '- 项' },
    { kind: 'note', text: '注' },
  ] as const;
  expect(markdownDocument(lines)).toBe('# \\# 题\n\n1\\. \\*号\\* \\<b\\>\\[链接\\](x)\\</b\\> 5%\n\n\\- 项\n\n> 注\n');
});
