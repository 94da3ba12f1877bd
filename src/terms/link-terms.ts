import type { TermPlace } from './term-finder.ts';

// <span class="damage" title="a > b"> · </span> · <!--/title-->
const TAG = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const EMPTY = new Set(['br', 'img', 'wbr', 'hr']);

/**
 * A passage's HTML with a link around the first place of each wanted term. Only text outside every element is touched: titles, marks and links have
 * something of their own to say. The text itself stays as it is; terms hold no sign that HTML escapes.
 * @param link the opening tag for a term
 */
export function linkTerms(
  html: string,
  wanted: ReadonlySet<string>,
  find: (text: string) => readonly TermPlace[],
  link: (id: string) => string,
): string {
  const left = new Set(wanted);
  let linked = '';
  let depth = 0;
  let at = 0;
  const text = (piece: string) => {
    if (depth > 0 || !left.size) return piece;
    let done = '';
    let from = 0;
    for (const { start, end, id } of find(piece)) {
      if (!left.delete(id)) continue;
      done += `${piece.slice(from, start)}${link(id)}${piece.slice(start, end)}</a>`;
      from = end;
    }
    return done + piece.slice(from);
  };
  for (const { 0: tag, 1: closing, 2: name, index } of html.matchAll(TAG)) {
    linked += text(html.slice(at, index)) + tag;
    at = index + tag.length;
    if (name === undefined || EMPTY.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    depth += closing ? -1 : 1;
  }
  return linked + text(html.slice(at));
}
