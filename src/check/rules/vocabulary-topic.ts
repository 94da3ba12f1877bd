import { reported } from '../reported.ts';

export const vocabularyTopic = reported({
  code: 'vocabulary-topic',
  level: 'error',
  title: '没有这个主题',
  why: '对象要归到 topics.yml 里有的主题。',
  todo: '从提示列出的 id 里选一个。',
  example: 'topic: deyv 应写成 deyu。',
});
