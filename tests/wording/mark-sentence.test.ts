import { expect, test } from 'vitest';
import { markSentence } from '../../src/wording/mark-sentence.ts';

test('cuts stretches at the bounds of the sentence', () => {
  const stretches = [
    { in: 'both', text: '甲乙。丙' },
    { in: 'first', text: '旧' },
    { in: 'second', text: '丁。戊' },
  ] as const;
  expect(markSentence(stretches, { start: 3, end: 6 })).toEqual({
    before: [{ in: 'both', text: '甲乙。' }],
    sentence: [
      { in: 'both', text: '丙' },
      { in: 'first', text: '旧' },
      { in: 'second', text: '丁。' },
    ],
    after: [{ in: 'second', text: '戊' }],
  });
});

test('without a sentence nothing is in it', () => {
  const stretch = { in: 'second', text: '甲乙' } as const;
  expect(markSentence([stretch], { start: 0, end: 0 })).toEqual({ before: [], sentence: [], after: [stretch] });
});
