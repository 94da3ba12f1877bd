import { personalData, stretches } from '../personal-data.ts';
import type { Rule } from '../rule.ts';

// 身份证号11010519491231002X
const CARD = /(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu;
/** Weights and check characters of GB 11643-1999 (ISO 7064, MOD 11-2). */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK = '10X98765432';

/** Whether 18 characters are a number that could have been given out: province, date of birth and check character. */
function isCard(text: string): boolean {
  const province = Number(text.slice(0, 2));
  const [month, day] = [Number(text.slice(10, 12)), Number(text.slice(12, 14))];
  const year = Number(text.slice(6, 10));
  if (province < 11 || province > 82 || year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31)
    return false;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return CHECK[sum % 11] === text[17]?.toUpperCase();
}

export const personalIdCard: Rule = {
  code: 'personal-id-card',
  level: 'error',
  title: '像是身份证号码',
  why: '身份证号码一旦公开就收不回来。这里按国家标准 GB 11643 核对出生日期和校验位，核对得上的才报。',
  todo: '照提示里的命令遮盖。确实不是身份证号码的，在 content/exceptions.yml 里写一条例外，说明理由。',
  example: '110***********002X → npm run redact -- content/sources/a.txt 30:6-23 --reason "身份证号码"',
  reviewable: true,
  run: (archive) =>
    personalData(archive, 'personal-id-card', 'error', '身份证号码', (line) => stretches(CARD, line, isCard)),
};
