import type { Simplified } from './fold-text.ts';

const HAN = /\p{Script=Han}/gu;

/** `師师資资` as a map. */
function pairs(text: string): Map<string, string> {
  const chars = Array.from(text);
  return new Map(chars.flatMap((char, index) => (index % 2 ? [] : [[char, chars[index + 1] as string] as const])));
}

/**
 * Gives the characters to simplify for a query. What the archive itself has of traditional characters is known; a query whose characters all stand
 * in the archive needs no more. Only another character may be a traditional one, and only then the whole table is loaded.
 * @param holds whether the archive holds a Han character
 * @param traditional those that have a simplified form, each followed by it
 */
export function queryTable(holds: (character: string) => boolean, traditional: string) {
  const own = pairs(traditional);
  let whole: Map<string, string> | undefined;
  return async (query: string): Promise<Simplified> => {
    if (whole) return whole;
    const characters = query.normalize('NFKC').match(HAN) ?? [];
    if (characters.every((character) => own.has(character) || holds(character))) return own;
    const { SIMPLIFIED_CHARACTERS } = await import('./simplified-characters.ts');
    whole = new Map([...pairs(SIMPLIFIED_CHARACTERS), ...own]);
    return whole;
  };
}
