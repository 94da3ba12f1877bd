import { reported } from '../reported.ts';

export const sourceBom = reported({
  code: 'source-bom',
  level: 'error',
  title: '文件开头有 BOM',
  why: '开头看不见的三个字节会算进第一行。',
  todo: '用 npm run new -- <文件> 重新收入；或另存为“UTF-8（无 BOM）”再改 .yml 里的 sha256。',
  example: '记事本旧版默认会加 BOM。',
});
