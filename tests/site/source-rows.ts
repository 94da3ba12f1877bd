import { built } from './built.ts';

/** One line as a source page draws it. */
export interface SourceRow {
  anchor: string;
  number: number;
  fate: string;
  text: string;
  /** The last column in words. */
  words: string;
  /** Addresses in it. */
  links: string[];
}

// <tr id="L11" class="fate-passage"><th scope="row"><a href="#L11">11</a></th><td class="line-text">…</td><td class="line-fate">…</td></tr>
const ROW =
  /<tr id="([^"]+)" class="fate-([a-z-]+)"><th scope="row">(?:<a href="#\1">)?(\d+)(?:<\/a>)?<\/th><td class="line-text">(.*?)<\/td><td class="line-fate">(.*?)<\/td><\/tr>/gs;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };

export function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) =>
      name ? (ENTITIES[name] ?? whole) : String.fromCodePoint(Number.parseInt(hex ?? decimal, hex ? 16 : 10)),
    );
}

/** The rows of a report's source page, by the report's address. */
export function sourceRows(url: string): SourceRow[] {
  const html = built(`${url.slice(1)}source/index.html`);
  return Array.from(html.matchAll(ROW), ([, anchor = '', fate = '', number, text = '', words = '']) => ({
    anchor,
    number: Number(number),
    fate,
    text: plain(text),
    words: plain(words),
    links: Array.from(words.matchAll(/href="([^"]+)"/g), ([, href]) => href as string),
  }));
}
