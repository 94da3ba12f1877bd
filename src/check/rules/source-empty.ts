import { reported } from '../reported.ts';

export const sourceEmpty = reported({
  code: 'source-empty',
  level: 'error',
  title: '来源是空的',
  why: '没有文字，就没有报告。',
  todo: '放入全文，或删除这个文件。',
  example: '下载失败，存了一个空文件。',
});
