/** A text in pieces of `length` characters, the last one as long as the others. */
export function partTexts(text: string, length: number): string[] {
  const chars = Array.from(text);
  if (chars.length <= length) return [text];
  return Array.from({ length: Math.ceil(chars.length / length) }, (_, index) => {
    const start = Math.min(index * length, chars.length - length);
    return chars.slice(start, start + length).join('');
  });
}
