import { reported } from '../reported.ts';

export const exceptionUnused = reported({
  code: 'exception-unused',
  level: 'warning',
  title: '例外没有用上',
  why: '这条例外所说的问题已经没有了，留着会掩盖将来的问题。',
  todo: '从 content/exceptions.yml 里删除它；npm run check -- --fix 会替你删。',
  example: '号码已经遮盖，例外还在。',
  fixable: true,
});
