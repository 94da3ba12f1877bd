import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/report/inline-text.ts';

describe('inlineText', () => {
  it('is what is published: plain text and the text of marks, not what they say', () => {
    expect(
      inlineText([
        '充分发挥办学自',
        { mark: 'correction', text: '主权', was: '', reason: '脱字' },
        '。新增学位',
        { mark: 'correction', text: '', was: '学位', reason: '衍文' },
        '2700个',
      ]),
    ).toBe('充分发挥办学自主权。新增学位2700个');
  });

  it('of nothing is empty', () => {
    expect(inlineText([])).toBe('');
  });
});
