import { personalData, type Stretch, stretches } from '../personal-data.ts';
import type { Rule } from '../rule.ts';

/** What a home is written like. Every quantifier is bounded, so that a long line costs no more than its length. */
const HOMES = [
  // 家庭住址：解放路12号 · 现住址:幸福村三组
  /(?:家庭住址|家庭地址|居住地址|现住址|户籍地址)[:：为是]?\s{0,4}[^\s，。；,;]{4,40}/gu,
  // 3号楼2单元501室
  /\d{1,4}(?:号楼|栋|幢|座|号院)\D{0,4}\d{1,2}单元\D{0,4}\d{3,4}(?:室|号|户)?/gu,
  // 阳光花园12栋302室 · 幸福小区8-2-501室
  /[\p{Script=Han}]{2,8}(?:小区|花园|家园|嘉园|公寓|新村|名苑)\d{1,3}(?:号楼|栋|幢|座|[-—])\d{0,2}(?:单元|[-—])?\d{3,4}(?:室|号|户)/gu,
] as const;

/** Without those that lie in another. */
function outermost(found: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = [];
  for (const one of [...found].sort((a, b) => a[0] - b[0] || b[1] - a[1]))
    if (one[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(one);
  return kept;
}

export const personalAddress: Rule = {
  code: 'personal-address',
  level: 'warning',
  title: '像是私人的住址',
  why: '学校、单位的地址可以公开，个人的住址不可以。住址的写法多，这里只提醒，由人来看。',
  todo: '是个人住址就照提示里的命令遮盖；是单位地址，在 content/exceptions.yml 里写一条例外，说明理由。',
  example: '家住阳光花园12栋302室 → npm run redact -- content/sources/a.txt 8:3-13 --reason "私人住址"',
  reviewable: true,
  run: (archive) =>
    personalData(archive, 'personal-address', 'warning', '私人住址', (line) =>
      outermost(HOMES.flatMap((pattern) => stretches(pattern, line))),
    ),
};
