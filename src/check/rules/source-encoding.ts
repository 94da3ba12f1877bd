import { reported } from '../reported.ts';

export const sourceEncoding = reported({
  code: 'source-encoding',
  level: 'error',
  title: '来源不是 UTF-8',
  why: '旧网页常用 GB18030；不转换会变成乱码。',
  todo: '把原来的文件交给 npm run new -- <文件>，它会认出编码并告诉你。',
  example: '文件不是 UTF-8，看起来是 GB18030（GBK）。',
});
