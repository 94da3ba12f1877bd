import { reported } from '../reported.ts';

export const fileLink = reported({
  code: 'file-link',
  level: 'error',
  title: '这是链接，不是文件',
  why: '链接可能指到项目之外，别人拿到的项目里没有那个文件，所以不读。',
  todo: '放入文件本身。',
  example: 'content/sources/a.txt 是指向桌面的快捷方式。',
});
