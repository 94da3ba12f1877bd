import { describe, expect, test } from 'vitest';
import { type DrawnLine, drawSource } from '../../src/source/draw-source.ts';

const line = (more: Partial<DrawnLine> = {}): DrawnLine => ({
  number: 3,
  anchor: 'L3',
  text: '一、甲 (1)',
  look: 'heading',
  parts: [],
  words: [{ text: '标题 #1', href: '/r/#1' }],
  ...more,
});

describe('drawSource', () => {
  test('draws a table with number, text and fate, and no style attribute', () => {
    const html = drawSource([line()], '甲，第3—3行');
    expect(html).toContain('<caption class="unseen">甲，第3—3行</caption>');
    expect(html).toContain(
      '<tr id="L3" class="fate-heading"><th scope="row"><a href="#L3">3</a></th><td class="line-text"><span class="zh-level-1">一、</span>甲 (1)</td><td class="line-fate"><a href="/r/#1">标题 #1</a></td></tr>',
    );
    expect(html).not.toContain('style=');
    expect(html).not.toContain('<pre');
  });

  test('marks a stretch that fared otherwise, also inside a word of the grammar', () => {
    const html = drawSource([line({ parts: [{ from: 3, to: 7, look: 'removed' }] })], '');
    expect(html).toContain('<span class="part-removed"> (1)</span>');
    expect(drawSource([line({ parts: [{ from: 1, to: 3, look: 'corrected' }] })], '')).toMatch(/part-corrected/);
  });

  test('keeps text as text', () => {
    const html = drawSource([line({ text: '<script>alert(1)</script> & "x" {甲}', words: [{ text: '<b>' }] })], '<i>');
    expect(html).not.toMatch(/<script|<b>|<i>/);
    const cell = /<td class="line-text">(.*?)<\/td>/.exec(html)?.[1] ?? '';
    expect(
      cell
        .replace(/<[^>]*>/g, '')
        .replaceAll('&#x3C;', '<')
        .replaceAll('&#x26;', '&'),
    ).toBe('<script>alert(1)</script> & "x" {甲}');
  });

  test('keeps every blank and tab', () => {
    const text = '\u3000\u3000 \t甲  乙 \u00a0';
    const cell = /<td class="line-text">(.*?)<\/td>/.exec(drawSource([line({ text })], ''))?.[1] ?? '';
    expect(cell.replace(/<[^>]*>/g, '')).toBe(text);
  });
});
