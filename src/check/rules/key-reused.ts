import { REPORTS } from '../../report/catalogue.ts';
import { formerKeys } from '../../report/former-keys.ts';
import type { Problem } from '../../report/problem.ts';
import type { Rule } from '../rule.ts';

export const keyReused: Rule = {
  code: 'key-reused',
  level: 'error',
  title: '这个地址是另一份报告的旧地址',
  why: '报告换了地区或年份以后，旧地址要一直指到它；另一份报告占了旧地址，引用旧地址的人就会读到别的文字。',
  todo: '给新报告的文件夹加后缀，如 2019-deyu。',
  example: 'hebei/2016 已移到 hebei/2015，又来了一份 hebei/2016：放到 hebei/2016-deyu。',
  run: ({ reports, tombstones }) => {
    const present = new Set(reports.map(({ id }) => id));
    return [...formerKeys(reports, tombstones)].flatMap(([former, now]): Problem[] =>
      present.has(former) || tombstones.has(former)
        ? [
            {
              code: 'key-reused',
              level: 'error',
              file: `${REPORTS}${former}/about.yml`,
              message: `${former} 是 ${now} 的旧地址，不能再用。`,
              hint: `请把文件夹移到 ${REPORTS}${former} 加后缀，如 …-deyu。`,
            },
          ]
        : [],
    );
  },
};
