import { reported } from '../reported.ts';

export const evidenceNotFound = reported({
  code: 'evidence-not-found',
  level: 'error',
  title: '证据不在所写的那一行',
  why: '年份、地区、机构都靠原文里的话来考定，每句证据必须逐字站在它所写的行上，读者点一下就能核对。',
  todo: '照抄来源的原文（标点用来源里的写法），写对行号。提示里说“它在第 N 行”时，npm run check -- --fix 会替你改行号。',
  example: 'quote: 军运会开幕式 / line: 15 —— 这句话在第 14 行。',
  fixable: true,
});
