import { reported } from '../reported.ts';

export const accountLost = reported({
  code: 'account-lost',
  level: 'error',
  title: '有字符没有去向',
  why: '来源的每一个字符都必须有一个去向：成为正文、标题、来源信息，被某条规则移除、接合或更正。少一个字，读者就不能相信其余的。',
  todo: '这是导入程序的缺陷，不是你的错。请提交问题，附上这份来源；在改好之前不能合并。',
  example: '有字符没有去向：“、加强管理”。',
});
