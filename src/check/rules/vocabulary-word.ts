import { reported } from '../reported.ts';

export const vocabularyWord = reported({
  code: 'vocabulary-word',
  level: 'error',
  title: '一个词属于两个对象',
  why: '同一个词指两样东西，分类就会摇摆。',
  todo: '在其中一处删去，或写得更长、更明确。',
  example: '“培训”既在“教师培训”又在“校外培训”。',
});
