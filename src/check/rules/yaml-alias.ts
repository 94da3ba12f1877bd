import { reported } from '../reported.ts';

export const yamlAlias = reported({
  code: 'yaml-alias',
  level: 'error',
  title: '用了 YAML 的别名',
  why: '& 和 * 能让几行字膨胀得无边无际，所以不许用。',
  todo: '直接写出内容；文字以 & 或 * 开头时整段加引号。',
  example: 'title: *工作要点 应写成 title: "*工作要点"。',
});
