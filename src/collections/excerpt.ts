/** The beginning of a text, at most `length` characters, cut after a clause where one ends in the second half; an ellipsis shows the cut. */
export function excerpt(text: string, length: number): string {
  const plain = text.replaceAll('\n', ' ');
  const chars = Array.from(plain);
  if (chars.length <= length) return plain;
  const start = chars.slice(0, length).join('');
  // …全面提高教育质量，切实为学生减负增效。通过“名课程”打造
  const clause = /^.*[，。；：！？、](?=[^，。；：！？、]*$)/su.exec(start)?.[0] ?? '';
  return `${(clause.length > length / 2 ? clause : start).replace(/[，。；：、]$/u, '')}……`;
}
