import { expect, it } from 'vitest';
import { explain } from '../../src/similarity/explain.ts';

const same = { tier: 'same', formulaic: false } as const;

it('names at most two objects and quotes the sentence', () => {
  expect(explain(same, ['师德师风', '教师培训', '校园文化'], '健全“双查”制度。', 0)).toBe(
    '同为“师德师风”“教师培训”；最近的一句：“健全‘双查’制度。”',
  );
});

it('says less when there is less', () => {
  expect(explain({ ...same, tier: 'related' }, ['师德师风'], '', 0)).toBe('都涉及“师德师风”。');
  expect(explain({ tier: 'related', formulaic: true }, [], '', 0)).toBe('用语相近；相同的字句多为套话。');
  expect(explain({ tier: 'copy', formulaic: false }, ['师德师风'], '健全制度。', 0.934)).toBe(
    '文字大体照录（相同约 93%）。',
  );
});

it('cuts a long sentence', () => {
  expect(explain(same, [], '长'.repeat(80), 0)).toBe(`用语相近；最近的一句：“${'长'.repeat(60)}……”`);
});
