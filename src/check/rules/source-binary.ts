import { reported } from '../reported.ts';

export const sourceBinary = reported({
  code: 'source-binary',
  level: 'error',
  title: '文件不是文本',
  why: '.docx、.pdf、图片改个名字成不了文本。',
  todo: '把原来的文件交给 npm run new -- <文件>，它会读出文字。',
  example: '把 总结.docx 改名为 总结.txt。',
});
