/** Terms that must stand near each other in a row; mostly one term alone. */
export interface Group {
  terms: string[];
  /** Characters allowed between each term and the next, either order; one entry fewer than terms. */
  gaps: number[];
}

/** What a query asks for: all groups, and none of `without`. */
export interface Query {
  groups: Group[];
  without: string[];
}

interface Token {
  text: string;
  /** Written between ASCII quotes. */
  quoted: boolean;
  without: boolean;
}

// A box of one line drops line breaks when text is pasted; an address that holds some is read the same way.
const BREAKS = /[\r\n\u2028\u2029]+/g;
// -"班额 超标" · 课后服务
const TOKEN = /(-?)"([^"]+)"(?=\s|$)|\S+/gu;
// ~10
const NEAR = /^~(\d{1,3})$/;
// -民办, but neither “--” nor a lone “-”
const WITHOUT = /^-(?!-)./u;
const DIGIT_END = /\d$/;
const DIGIT_START = /^-\d/;

/** Cuts a query at white space; only what stands in ASCII quotes between white space keeps its own. */
function tokens(query: string): Token[] {
  const found: Token[] = [];
  for (const [whole, sign, quoted] of query.replace(BREAKS, '').matchAll(TOKEN)) {
    const first = !found.length;
    if (quoted?.trim() && !(first && sign)) {
      found.push({ text: quoted, quoted: true, without: sign === '-' });
      continue;
    }
    for (const part of whole.split(/\s+/u)) {
      const before = found.at(-1)?.text ?? '';
      // “2019 -2020学年” is a range, not an operator
      const range = DIGIT_END.test(before) && DIGIT_START.test(part);
      const without = found.length > 0 && WITHOUT.test(part) && !range;
      found.push({ text: without ? part.slice(1) : part, quoted: false, without });
    }
  }
  return found;
}

/**
 * Reads a query: terms parted by white space, `~10` between two of them (near each other), `-民办` after a space (without), `"…"` in ASCII quotes
 * (white space kept together). Everything else is text, so that a pasted sentence stays what it is.
 */
export function parseQuery(query: string): Query {
  const list = tokens(query);
  const groups: Group[] = [];
  const without: string[] = [];
  let gap: number | undefined;
  list.forEach((token, index) => {
    if (token.without) {
      without.push(token.text);
      return;
    }
    const next = list[index + 1];
    const distance = token.quoted ? undefined : NEAR.exec(token.text)?.[1];
    const between = index > 0 && !list[index - 1]?.without && next !== undefined && !next.without && gap === undefined;
    if (distance !== undefined && between) {
      gap = Number(distance);
      return;
    }
    const group = groups.at(-1);
    if (gap !== undefined && group) {
      group.terms.push(token.text);
      group.gaps.push(gap);
    } else groups.push({ terms: [token.text], gaps: [] });
    gap = undefined;
  });
  return { groups, without };
}
