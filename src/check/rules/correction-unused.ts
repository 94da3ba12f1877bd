import { reported } from '../reported.ts';

export const correctionUnused = reported({
  code: 'correction-unused',
  level: 'error',
  title: '更正在原文里找不到',
  why: '更正的 find 必须与来源原文逐字相同。找不到，说明抄错了字、标点用了全角，或者这条更正已经不需要了。',
  todo: '从来源的 .txt 里复制原文（标点用来源里的写法）贴进 find；已不需要的更正请删除。标题行不能更正。',
  example: 'find: 教育“十四五”规划 —— 来源里写的是半角引号 "十四五"，请照抄。',
});
