import { reported } from '../reported.ts';

export const witnessSource = reported({
  code: 'witness-source',
  level: 'error',
  title: '来源不存在',
  why: 'witnesses 里写的文件不在 content/sources/。',
  todo: '写 content/sources/ 里的文件名，连同 .txt。',
  example: 'source: 00O_3583e70e.txt 里的字母 O 应是数字 0。',
});
