/** Hash (FNV-1a, 32 bits; Fowler, Noll, Vo) of the UTF-16 units of a text from one offset to another. */
export function fnv(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
