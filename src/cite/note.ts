/** What is to be said of a text that is cited, in words. */
export interface Reserve {
  /** 地区、年份 … that are not certain, with how sure: 年份待考（推测） */
  doubts: readonly string[];
  /** Kinds of damage with their number: 遮盖2处 */
  damage: readonly string[];
  /** Number of places that a person corrected. */
  corrections: number;
  /** Whether the editors gave the title. */
  ownTitle: boolean;
}

/** The note of a reference: what whoever cites the text must know of it. Empty where nothing is to be said. */
export function citeNote({ doubts, damage, corrections, ownTitle }: Reserve): string {
  return [
    ...doubts,
    ...(damage.length ? [`来源文字有损伤：${damage.join('、')}`] : []),
    ...(corrections ? [`经校改${corrections}处`] : []),
    ...(ownTitle ? ['题名为编者所拟'] : []),
  ].join('；');
}
