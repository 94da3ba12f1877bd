const NUMERALS = [...'一二三四五六七八九'];
const BODY = '积极推进教育集团化办学，扩大优质资源覆盖面，让更多的孩子在家门口上好学校，努力办好人民满意的教育。';
const LEVELS = ['第一章 甲', '一、甲', '第一,甲', '(一)甲', '1、甲', '(1)甲', '①甲', '一是甲', '——甲'];
const times = (n: number, line: (index: number) => string) => Array.from({ length: n }, (_, index) => line(index));

/** Texts that could cost more than they should; each has about `n` lines, or as many characters as `n` lines have. */
export const SHAPES: Readonly<Record<string, (n: number) => string>> = {
  'headings without a body': (n) => times(n, (index) => `${index % 900}、抓好工作`).join('\n'),
  'one sentence torn into lines': (n) => times(n, () => BODY.slice(0, 45).replace(/[，。]/g, '')).join('\n'),
  'one paragraph of inline items': (n) => times(n, (index) => `${NUMERALS[index % 9]}是加强管理。${BODY}`).join(''),
  'all levels': (n) => times(n, (index) => LEVELS[index % 9] ?? '').join('\n'),
  'numbers without brackets': (n) => times(n, (index) => `${NUMERALS[index % 9]}学习十六大精神`).join('\n'),
  'noise between': (n) => times(n, (index) => `${index % 900}、甲。\n打印\n文章分页:(1)`).join('\n'),
  'nested brackets': (n) => `一、${'('.repeat(n * 20)}甲${')'.repeat(n * 20)}。`,
  'a line of one letter': (n) => `一、${'a'.repeat(n * 40)}`,
  'a line of x': (n) => `一、${'x'.repeat(n * 40)}`,
  blanks: (n) => `一、甲${' '.repeat(n * 40)}乙`,
  'digits and commas': (n) => `一、${'1,'.repeat(n * 20)}名`,
  addresses: (n) => `一、${'http://a.cn/,a@b.cn;'.repeat(n * 2)}甲`,
  'one long line': (n) => BODY.repeat(n),
};
