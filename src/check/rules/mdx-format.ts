import { reported } from '../reported.ts';

export const mdxFormat = reported({
  code: 'mdx-format',
  level: 'error',
  title: 'report.mdx 不是程序写出的格式',
  why: '这个文件由程序生成，手工修改的会被发现。',
  todo: '运行 npm run import 重新生成。',
  example: '在 report.mdx 里直接改了一个字。',
  fixable: true,
});
