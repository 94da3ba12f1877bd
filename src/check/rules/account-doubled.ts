import { reported } from '../reported.ts';

export const accountDoubled = reported({
  code: 'account-doubled',
  level: 'error',
  title: '有字符被用了两次',
  why: '同一个字符不能既在正文里又被移除，否则字数对不上。',
  todo: '这是导入程序的缺陷，不是你的错。请提交问题，附上这份来源。',
  example: '有字符被用了两次：“二、”。',
});
