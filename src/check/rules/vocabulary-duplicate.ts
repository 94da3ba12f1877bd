import { reported } from '../reported.ts';

export const vocabularyDuplicate = reported({
  code: 'vocabulary-duplicate',
  level: 'error',
  title: '词表里 id 重复',
  why: '同一个 id 有两条，程序不知道用哪条。',
  todo: '换一个 id，或把词并入已有的那一条。',
  example: 'objects.yml 里有两个 id: jiaoshi-peixun。',
});
