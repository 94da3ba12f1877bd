import { reported } from '../reported.ts';

export const vocabularyPattern = reported({
  code: 'vocabulary-pattern',
  level: 'error',
  title: '词表里的写法有误',
  why: '规则的 pattern 写错，或匹配不了它自己的 example。',
  todo: '照文件开头的说明改正这一条。',
  example: 'pattern: 第[一二三章（少了右方括号）。',
});
