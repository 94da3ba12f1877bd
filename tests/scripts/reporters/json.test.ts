import { expect, it } from 'vitest';
import { json } from '../../../scripts/reporters/json.ts';

it('holds counts, problems, and whether --fix settles them', () => {
  const base = { level: 'error', file: 'a', message: '甲', hint: '乙' } as const;
  const shown = JSON.parse(
    json([
      { ...base, code: 'year-order', fix: { at: ['years'], to: [] } },
      { ...base, code: 'numbering-gap', level: 'warning' },
    ]),
  );
  expect(shown).toMatchObject({
    errors: 1,
    warnings: 1,
    problems: [
      { code: 'year-order', fixable: true, explanation: '/contribute/errors/#year-order' },
      { code: 'numbering-gap', fixable: false },
    ],
  });
  expect(shown.problems[0].fix).toBeUndefined();
});
