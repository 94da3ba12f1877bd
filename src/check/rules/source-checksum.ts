import { reported } from '../reported.ts';

export const sourceChecksum = reported({
  code: 'source-checksum',
  level: 'error',
  title: '来源文本与校验和不符',
  why: '来源采来之后一个字也不能改，校验和就是凭证。不符，说明有人改过它。',
  todo: '恢复原来的文件。要改文字，在 about.yml 的 corrections 里写明理由；要遮盖个人信息，用 npm run redact。',
  example: '在来源里删了一个错字：请恢复，改用 corrections。',
});
