import { reported } from '../reported.ts';

export const sourceTooLarge = reported({
  code: 'source-too-large',
  level: 'error',
  title: '来源太大',
  why: '20 MB 已是七百万字，比最大的汇编大八十倍；更大的多半是放错了文件。',
  todo: '确认这是报告的正文；多份合编请拆成几个文件。',
  example: '50 MB 的网站备份。',
});
