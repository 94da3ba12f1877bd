/** A stretch of a line; `whole` must not be broken. */
export interface YearPiece {
  text: string;
  whole: boolean;
}

// 关于2019—2020学年度工作计划, 2014-2015学年, 2016～2020年
const SPAN = /(\d{4}[—–\-~～]\d{2,4}(?:学?年)?)/;

/**
 * Cuts a title at its spans of years, since browsers break lines before and after their dash. The pieces together are the text; spans are whole.
 */
export function yearPieces(text: string): YearPiece[] {
  return text
    .split(SPAN)
    .map((piece, index) => ({ text: piece, whole: index % 2 === 1 }))
    .filter((piece) => piece.text);
}
