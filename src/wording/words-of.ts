const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });

/** The words of a text, punctuation and spaces among them; joined they are the text. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
