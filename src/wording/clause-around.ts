/** Most characters of a clause; a longer one is cut around the place. */
const LONGEST = 60;

const END = /[，。；：！？,;:!?\n]/u;

/** The clause of a text that holds a place: from the punctuation before it to the one after, which is left out. */
export function clauseAround(text: string, { start, end }: { start: number; end: number }): string {
  let from = start;
  while (from > 0 && start - from < LONGEST && !END.test(text[from - 1] ?? '')) from--;
  let to = end;
  while (to < text.length && to - from < LONGEST && !END.test(text[to] ?? '')) to++;
  return text.slice(from, to).trim();
}
