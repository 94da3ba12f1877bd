import { reported } from '../reported.ts';

export const witnessDiffers = reported({
  code: 'witness-differs',
  level: 'error',
  title: '见证与底本不是同一份文字',
  why: '第二份见证要是同一份报告的另一份抄本，段落才能对得上。',
  todo: '核对它的 lines；是另一份报告就另写 about.yml；只有一部分相同时，lines 只写相同的部分。',
  example: '把 2018 年的总结当成 2019 年那份的抄本。',
});
