import { LEDGER } from '../../report/ledger.ts';
import type { Rule } from '../rule.ts';

export const idUnlisted: Rule = {
  code: 'id-unlisted',
  level: 'error',
  title: '新的编号还没有登记',
  why: 'content/ids.yml 记着发布过的每一个编号，这样编号不见了才能发现。',
  todo: '运行 npm run import（或 npm run check -- --fix），把改动的 content/ids.yml 一并提交。',
  example: '新加了一份报告，ids.yml 里还没有它那一行。',
  fixable: true,
  run: ({ reports, ledger }) => {
    const missing = reports.filter(({ id, blocks }) => {
      const known = ledger.get(id);
      return !known || blocks.some((block) => !known.has(block.id));
    });
    if (missing.length === 0) return [];
    const names = missing.slice(0, 3).map(({ id }) => id);
    return [
      {
        code: 'id-unlisted',
        level: 'error',
        file: LEDGER,
        message: `${missing.length} 份报告有编号没有登记：${names.join('、')}${missing.length > names.length ? ' 等' : ''}。`,
        hint: '请运行：npm run import',
      },
    ];
  },
};
