import { describe, expect, it } from 'vitest';
import { COPY_SHARE, commonShare, grams } from '../../src/text/common-text.ts';

const TEXT = '积极推进教育集团化办学，扩大优质资源覆盖面，让更多的孩子在家门口上好学校。';

describe('common text', () => {
  it('is what two texts share, whatever their punctuation, width and digits', () => {
    expect(commonShare(grams(TEXT), grams(TEXT.replaceAll('，', ',')))).toBe(1);
    expect(commonShare(grams(TEXT), grams(`2019年${TEXT}`))).toBe(1);
  });

  it('is measured against the smaller text, and the same both ways', () => {
    const longer = grams(`${TEXT}切实加强师德师风建设，提高教师队伍整体素质。`);
    expect(commonShare(grams(TEXT), longer)).toBe(1);
    expect(commonShare(longer, grams(TEXT))).toBe(1);
  });

  it('is little for other texts, and nothing for a text without four letters', () => {
    expect(commonShare(grams(TEXT), grams('切实加强师德师风建设，提高教师队伍整体素质。'))).toBeLessThan(
      COPY_SHARE / 4,
    );
    expect(commonShare(grams('教育。'), grams(TEXT))).toBe(0);
    expect(grams('').size).toBe(0);
  });
});
