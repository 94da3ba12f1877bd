import { hiddenCharacters } from '../hidden-characters.ts';
import type { Rule } from '../rule.ts';

// 2019\u202e年 is shown as 年9102
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const bidiCharacter: Rule = {
  code: 'bidi-character',
  level: 'error',
  title: '有改变书写方向的看不见的字符',
  why: '这些字符能让屏幕上显示的文字与实际的文字不同，审阅的人会看错。中文里用不到它们。',
  todo: '人写的文件（about.yml 等）里的请删去，npm run check -- --fix 会替你删；正文里的在 corrections 里去掉。',
  example: 'title 里夹着 U+202E，“2019”显示成“9102”。',
  fixable: true,
  run: (archive) => hiddenCharacters(archive, 'bidi-character', 'error', BIDI, '改变书写方向的字符'),
};
