import type { PolicyWords } from './policy-words.ts';
import type { TitleMark } from './titles.ts';

/** Letters beside a name that are looked at: 市级重大招标课题《…》 has two between the word and the name at most. */
const NEAR = 6;

/** Whether a name in 《》 is a document, as far as the text tells: newspapers, books, songs, software and research projects say that they are. */
export function isPolicy({ name, start, end }: TitleMark, text: string, { others }: PolicyWords): boolean {
  if (others.inName.some((word) => name.includes(word))) return false;
  if (others.nameEnds.some((word) => name.endsWith(word))) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (others.before.some((word) => before.endsWith(word))) return false;
  // 《教育天地》制作水平 · 《…的研究》为课题
  const after = text.slice(end, end + NEAR);
  return !others.after.some((word) => after.startsWith(word));
}
