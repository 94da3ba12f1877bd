/** Marks a Chinese text inside a sentence of another language, by Unicode's isolates; `spoken` makes it an element of its own language. */
export function isolated(text: string): string {
  return `\u2068${text.replace(/[\u2068\u2069]/g, '')}\u2069`;
}
