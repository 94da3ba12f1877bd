import type { Problem } from '../../report/problem.ts';
import type { Rule } from '../rule.ts';

export const idFormer: Rule = {
  code: 'id-former',
  level: 'error',
  title: 'formerIds 写得不对',
  why: 'formerIds 说明旧编号现在是哪一段；旧编号又用上了，或指到没有的段落，读者就会走错。',
  todo: '改正 id 和 now：id 是已经没有的编号，now 是现在有的编号。',
  example: '{ id: 2-3, now: 2-9 }，可是没有 #2-9。',
  run: ({ reports, ledger, lineOf }) =>
    reports.flatMap(({ id: key, about, blocks, file }) => {
      const present = new Set(blocks.map(({ id }) => id));
      const published = new Set(
        [key, ...about.history.flatMap(({ from }) => from ?? [])].flatMap((one) => [...(ledger.get(one) ?? [])]),
      );
      const seen = new Set<string>();
      return about.formerIds.flatMap(({ id, now }, index): Problem[] => {
        const wrong = present.has(id)
          ? `#${id} 现在还有，不是旧编号`
          : !published.has(id)
            ? `#${id} 没有发布过`
            : seen.has(id)
              ? `#${id} 写了两次`
              : now !== undefined && !present.has(now)
                ? `没有 #${now} 这一段`
                : undefined;
        seen.add(id);
        if (!wrong) return [];
        const line = lineOf(file, 'formerIds', index);
        const hint = '请改正这一条，或删除它。';
        return [
          {
            code: 'id-former',
            level: 'error',
            file,
            line,
            message: `formerIds 的第 ${index + 1} 条有误：${wrong}。`,
            hint,
          },
        ];
      });
    }),
};
