import { reported } from '../reported.ts';

export const fileEncoding = reported({
  code: 'file-encoding',
  level: 'error',
  title: '文件不是 UTF-8',
  why: '只有 UTF-8 在每台电脑上读出来都一样。',
  todo: '在编辑器里另存为“UTF-8（无 BOM）”。',
  example: '记事本：另存为，编码选 UTF-8。',
});
