import { personalData, stretches } from '../personal-data.ts';
import type { Rule } from '../rule.ts';

// 联系人：王老师，手机138-0013-8000 · 13800138000；amounts (13800138000元) are none
const MOBILE = /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?![\d%]|\.\d|[元万亿人名])/gu;

export const personalPhone: Rule = {
  code: 'personal-phone',
  level: 'error',
  title: '像是个人的手机号码',
  why: '总结和计划里偶尔留着联系人的手机号。公开在网上的，也不该由档案再传一遍。',
  todo: '照提示里的命令遮盖：来源里的号码换成等长的“█”，前后的校验和都记下来，网页上写明。不是手机号码的（编号、账号），在 content/exceptions.yml 里写一条例外，说明理由。',
  example: '联系人：王老师 138****8000 → npm run redact -- content/sources/a.txt 12:9-19 --reason "个人手机号码"',
  reviewable: true,
  run: (archive) => personalData(archive, 'personal-phone', 'error', '个人手机号码', (line) => stretches(MOBILE, line)),
};
