import { reported } from '../reported.ts';

export const exceptionUnknown = reported({
  code: 'exception-unknown',
  level: 'error',
  title: '例外指的规则不能设例外',
  why: '只有需要人来判断的规则（个人信息、年份、编号、重复等）可以设例外；少字、证据不实一类不能。',
  todo: '从提示列出的规则里选，或删除这条例外，改正问题本身。',
  example: 'rule: source-checksum 不能设例外。',
});
