import { Parser } from 'htmlparser2';

/** What a reader finds on a page: the lines of its text, and where its links lead. Without head, navigation of the frame and foot. */
export interface PageLines {
  lines: string[];
  /** Addresses of its links, each once, in order. */
  links: string[];
}

const UNSEEN = new Set(['script', 'style', 'template', 'svg']);
const INLINE = new Set(
  'a abbr b bdi br cite code data dfn em i ins del kbd mark q rp rt ruby s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/**
 * The content of a built page, `<main>` alone; the same for two builds that differ in names of scripts and styles only. A streaming parser: nothing is
 * loaded or run. Linear in the page.
 */
export function pageLines(html: string): PageLines {
  const lines: string[] = [];
  const links = new Set<string>();
  let line = '';
  let main = 0;
  let unseen = 0;
  const end = () => {
    const text = line.replace(/\s+/gu, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  const parser = new Parser({
    onopentag(name, { href }) {
      if (name === 'main') main++;
      if (!main) return;
      if (UNSEEN.has(name)) unseen++;
      if (name === 'a' && href) links.add(href);
      if (!INLINE.has(name)) end();
    },
    ontext(text) {
      if (main && !unseen) line += text;
    },
    onclosetag(name) {
      if (!main) return;
      if (UNSEEN.has(name)) unseen--;
      if (!INLINE.has(name)) end();
      if (name === 'main') main--;
    },
  });
  parser.end(html);
  return { lines, links: [...links] };
}
