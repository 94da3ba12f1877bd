import { SOURCES } from '../../report/catalogue.ts';
import type { Rule } from '../rule.ts';

export const redactionChain: Rule = {
  code: 'redaction-chain',
  level: 'error',
  title: '遮盖的记录前后不接',
  why: '每次遮盖都记下来源在遮盖前后的校验和，一次接一次，直到现在的文件；接不上，就证明不了除遮盖以外没有改动。',
  todo: '不要手工改 redactions 和 sha256：恢复来源和它的 .yml，用 npm run redact 重新遮盖。',
  example: '最后一次遮盖的 after 是 3f…，sha256 却是 9a…。',
  run: ({ sources, lineOf }) =>
    [...sources].flatMap(([name, { redactions, sha256 }]) => {
      const broken = redactions.findIndex(({ after }, index) => after !== (redactions[index + 1]?.before ?? sha256));
      if (broken < 0) return [];
      const file = `${SOURCES}${name.replace(/\.txt$/, '.yml')}`;
      const next = broken + 1 < redactions.length ? `第 ${broken + 2} 次的 before` : 'sha256';
      return [
        {
          code: 'redaction-chain' as const,
          level: 'error' as const,
          file,
          line: lineOf(file, 'redactions', broken),
          message: `第 ${broken + 1} 次遮盖的 after 与${next}不同。`,
          hint: '请恢复来源和它的 .yml，用 npm run redact 重新遮盖。',
        },
      ];
    }),
};
