/** A name in 《》 as it stands in a text; `start` is the offset of its 《, `end` the one after its 》. */
export interface TitleMark {
  name: string;
  start: number;
  end: number;
}

/** Longest name. The longest of the archive has 57 letters; what runs on is a 《 that lost its partner. */
const MOST = 90;

/**
 * The names in 《》 of a text, in order. A name may hold others (《……贯落实〈义务教育法〉实施意见》, also with 《》 inside); only the outer one is given. A sign
 * without its partner, and what runs over a line, names nothing. Linear in the text.
 */
export function titles(text: string): TitleMark[] {
  const found: TitleMark[] = [];
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (sign === '\n') open.length = 0;
    else if (sign === '《') {
      // 《甲《乙》: a sign so far back can have no partner any more
      if (open.length && at - (open[0] as number) > MOST) open.length = 0;
      open.push(at);
    } else if (sign === '》') {
      const start = open.pop();
      if (start === undefined || open.length > 0) continue;
      const name = text.slice(start + 1, at).trim();
      if (name && name.length <= MOST) found.push({ name, start, end: at + 1 });
    }
  }
  return found;
}
