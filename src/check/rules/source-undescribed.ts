import { reported } from '../reported.ts';

export const sourceUndescribed = reported({
  code: 'source-undescribed',
  level: 'error',
  title: '来源没有说明',
  why: '读者要知道文本从哪里来。',
  todo: '写同名的 .yml（网站、日期、sha256、版权说明）；用 npm run new 收入会自动写好。',
  example: 'a.txt 在，a.yml 不在。',
});
