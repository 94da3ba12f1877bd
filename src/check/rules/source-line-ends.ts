import { reported } from '../reported.ts';

export const sourceLineEnds = reported({
  code: 'source-line-ends',
  level: 'error',
  title: '换行符不是 LF',
  why: '行号是证据的地址，换行符必须只有一种。',
  todo: '用 npm run new -- <文件> 重新收入；或在编辑器里把换行符改成 LF，再改 .yml 里的 sha256。',
  example: 'Windows 存的文本是 CRLF。',
});
