import { reported } from '../reported.ts';

export const regionCode = reported({
  code: 'region-code',
  level: 'error',
  title: '代码不是这个地区用过的',
  why: '代码随年份会变（撤县设区就换代码），写错了就连到别的地方去。',
  todo: '写报告那一年有效的六位行政区划代码；查 content/vocabulary/regions.csv，旧代码查 regions-former.yml。',
  example: '江岸区写成 "420103"（江汉区）；应为 "420102"。',
});
