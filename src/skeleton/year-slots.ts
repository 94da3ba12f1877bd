import type { Slot } from './slot.ts';

// 2011年 · 2009—2010学年 · 2009-2010学年度: the figures are the slot, 年 stays
const YEAR = /(?<!\d)(?:19|20)\d{2}(?:[—\-－–~～至]{1,2}(?:(?:19|20)?\d{2}))?(?=(?:学年|年)(?!级))/g;

/** Calendar and school years in figures. */
export function yearSlots(text: string): Slot[] {
  return Array.from(text.matchAll(YEAR), ({ 0: year, index }) => ({
    start: index,
    end: index + year.length,
    kind: '年份' as const,
  }));
}
