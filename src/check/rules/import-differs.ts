import { reported } from '../reported.ts';

export const importDiffers = reported({
  code: 'import-differs',
  level: 'error',
  title: 'report.mdx 与来源和 about.yml 不一致',
  why: 'report.mdx 由程序从来源和 about.yml 生成。不一致，说明有人手工改过它，或改了 about.yml 之后没有重新生成。',
  todo: '运行 npm run import（或 npm run check -- --fix），把生成的文件一并提交。要改文字，请写在 about.yml 的 corrections 里。',
  example: '改了 corrections，忘了运行 npm run import。',
  fixable: true,
});
