/**
 * For every place of a text, and its end, whether a word begins there. `whole` are words that must not be cut: 中小学 would be 中 and 小学. Linear in
 * the text for each of them.
 */
export function wordStarts(text: string, whole: readonly string[]): Uint8Array {
  const begins = new Uint8Array(text.length + 1);
  begins[text.length] = 1;
  for (const { index } of new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)) begins[index] = 1;
  for (const word of whole)
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
      begins.fill(0, at + 1, at + word.length);
  return begins;
}
