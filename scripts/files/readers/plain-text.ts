// \p{Cc} but tab and line feed; U+2028 and U+2029 are line ends that nothing else here counts
const CONTROL = /[^\P{Cc}\t\n]|[\u2028\u2029]/gu;
// zero-width and bidirectional signs: invisible, and they make two texts of one
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/gu;

/**
 * A text as sources are kept: LF, no BOM, no control characters, nothing invisible. Says what it changed; printed characters are never touched.
 */
export function plainText(text: string): { text: string; notes: string[] } {
  const notes: string[] = [];
  const change = (next: string, what: string, before: string) => {
    if (next !== before) notes.push(what);
    return next;
  };
  let plain = change(text.replace(/^\ufeff/u, ''), '去掉了开头的 BOM 标记', text);
  plain = change(plain.replace(/\r\n?/g, '\n'), '换行统一为 LF', plain);
  // a form feed or a vertical tab ends a page or a line
  plain = plain.replace(/[\f\v\u2028\u2029\u0085]/gu, '\n');
  const controls = plain.match(CONTROL)?.length ?? 0;
  const invisible = plain.match(INVISIBLE)?.length ?? 0;
  if (controls) notes.push(`去掉了 ${controls} 个控制字符`);
  if (invisible) notes.push(`去掉了 ${invisible} 个看不见的字符`);
  plain = plain.replace(CONTROL, '').replace(INVISIBLE, '');
  // half a surrogate pair cannot be written as UTF-8
  return { text: plain.toWellFormed(), notes };
}
