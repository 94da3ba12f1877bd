import { hiddenCharacters } from '../hidden-characters.ts';
import type { Rule } from '../rule.ts';

// 教\u200b育 looks like 教育 and is not found by it
const INVISIBLE =
  /[\u00ad\u115f\u1160\u180e\u200b-\u200d\u2060-\u2064\u3164\ufeff\uffa0\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

export const invisibleCharacter: Rule = {
  code: 'invisible-character',
  level: 'warning',
  title: '有看不见的字符',
  why: '零宽空格一类的字符从网页上复制文字时混进来，看不见，却会让检索找不到、让 find 对不上。',
  todo: '人写的文件里的请删去，npm run check -- --fix 会替你删；正文里的在 corrections 里去掉。',
  example: '“教育”中间夹着一个零宽空格 U+200B，搜“教育”就搜不到。',
  fixable: true,
  reviewable: true,
  run: (archive) => hiddenCharacters(archive, 'invisible-character', 'warning', INVISIBLE, '看不见的字符'),
};
