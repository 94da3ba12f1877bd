import { reported } from '../reported.ts';

export const idsSyntax = reported({
  code: 'ids-syntax',
  level: 'error',
  title: 'content/ids.yml 有读不懂的行',
  why: '这个文件记着发布过的每一个编号，由程序写。多半是合并冲突没有处理好。',
  todo: '恢复原来的行；合并时两边的行都留下，再运行 npm run import，它会自己并好。',
  example: '文件里留下了 <<<<<<< HEAD。',
});
