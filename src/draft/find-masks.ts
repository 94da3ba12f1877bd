import type { Finding } from './finding.ts';

// xx区 · ××学校 · 20**年 · ████
const MASK = /[xX×*＊█■]{2,}|[×＊█](?=[省市县区校年月日人个名所万元])/g;
// 〔区县〕 · 【此处填写】 · ______ · （待补）
const SLOT =
  /〔[^〔〕\n]{1,12}〕|【[^【】\n]{0,20}(?:填|补|待|插入)[^【】\n]{0,20}】|_{3,}|[（(](?:待补|待填|待定|此处)[^（）()\n]{0,12}[）)]|某某(?=[省市县区局校])/g;

/** Masks of a text that was taken from somewhere, and slots that nobody has filled. */
export function findMasks(text: string): Finding[] {
  const found = (pattern: RegExp, message: string) =>
    Array.from(
      text.matchAll(pattern),
      ({ 0: mask, index }): Finding => ({
        kind: 'mask',
        start: index,
        end: index + mask.length,
        message,
        weak: false,
        source: '',
      }),
    );
  return [...found(MASK, '遮盖的字还没有换'), ...found(SLOT, '空位还没有填')];
}
