import type { RegionMention } from '../report/find-regions.ts';
import type { Slot, SlotKind } from './slot.ts';

/** 四川省 000000 · 成都市 xx00 · 锦江区 */
function kindOf({ regions }: RegionMention): SlotKind {
  const code = regions[0]?.code ?? '';
  if (code.endsWith('0000')) return '省';
  return code.endsWith('00') ? '市' : '区县';
}

// 创建*市二星级少年宫 · “*区中小学第四轮综合督导计划” · 助推xx教育高质量发展 · *中专
const MASKED = /[*＊×xX]{1,3}(?<type>[省市区县旗]|(?=教育))/g;

/**
 * Places that are told beyond doubt: names with their type (武汉市) wherever they are, short names (东丽) only of the report's own regions, and masks
 * that stand for a place. What is an everyday word too is left alone.
 * @param own paths of the report's region and those above it
 */
export function placeSlots(text: string, mentions: readonly RegionMention[], own: ReadonlySet<string>): Slot[] {
  const named = mentions
    .filter(
      ({ form, everyday, regions }) => !everyday && (form === 'name' || regions.some(({ path }) => own.has(path))),
    )
    .map((mention): Slot => {
      const home = mention.regions.filter(({ path }) => own.has(path));
      const kind = kindOf(home.length ? { ...mention, regions: home } : mention);
      return { start: mention.start, end: mention.end, kind };
    });
  const masked = Array.from(text.matchAll(MASKED), ({ 0: mask, index, groups }): Slot => {
    const kind = groups?.type === '省' ? '省' : groups?.type === '市' ? '市' : '区县';
    return { start: index, end: index + mask.length, kind };
  });
  return [...named, ...masked];
}
