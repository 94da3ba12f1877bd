/** A text's letters and figures alone, and the offset each has in it; one more entry marks the end. */
export interface Letters {
  text: string;
  at: Int32Array;
}

// 加强　师德 “建设”，1．5%
const LETTER = /[\p{L}\p{N}%]/u;

/** The letters of a text: without punctuation and blanks, widths and case unified, so that wording is compared and not typing. Linear. */
export function letters(text: string): Letters {
  const at = new Int32Array(text.length + 1);
  let kept = '';
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text[offset] as string;
    const plain = unit < '\u2e80' || unit > '\u9fff' ? unit.normalize('NFKC').toLowerCase() : unit;
    if (plain.length !== 1 || !LETTER.test(plain)) continue;
    at[kept.length] = offset;
    kept += plain;
  }
  at[kept.length] = text.length;
  return { text: kept, at: at.subarray(0, kept.length + 1) };
}
