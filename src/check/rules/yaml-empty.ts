import { reported } from '../reported.ts';

export const yamlEmpty = reported({
  code: 'yaml-empty',
  level: 'error',
  title: '文件不存在或是空的',
  why: '这个文件里应当有内容。',
  todo: '照同类的文件补上。',
  example: 'about.yml 里什么也没有。',
});
