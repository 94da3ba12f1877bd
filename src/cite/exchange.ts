import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { CslItem } from './csl-item.ts';

/** Names of the exchange formats, which are also the endings of their files. */
export const EXCHANGE_FORMATS = ['bib', 'ris', 'csl.json'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

// Keys are the archive's own; without asciiOnly: false the package drops every Chinese letter.
Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false, asciiOnly: false });

/** What TeX reads as a command, in words that are not the archive's own: 5% · A&B · {x} · a\b */
const COMMANDS = /[\\{}%&$#_~^]/g;
const ESCAPED: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};
const tex = (text: string) => text.replace(COMMANDS, (sign) => ESCAPED[sign] ?? `\\${sign}`);

/** The item with the texts that BibTeX reads as TeX escaped; addresses stand verbatim in `url`. */
function texSafe(item: CslItem): CslItem {
  return {
    ...item,
    ...(item.title && { title: tex(item.title) }),
    ...(item.note && { note: tex(item.note) }),
    ...(item.author && { author: item.author.map((one) => ('literal' in one ? { literal: tex(one.literal) } : one)) }),
  };
}

/** A list of items as a file of one of the exchange formats, with a final line break. Order and keys stay. */
export function exchange(items: readonly CslItem[], format: ExchangeFormat): string {
  if (format === 'csl.json') return `${JSON.stringify(items, null, 1)}\n`;
  const made =
    format === 'bib'
      ? // howpublished repeats the address as TeX, where its # would be a command
        new Cite(items.map(texSafe), { generateGraph: false }).format('bibtex').replace(/^\thowpublished = .*\n/gm, '')
      : // ID is cut to twenty letters, which all passages of a report share
        new Cite(items, { generateGraph: false }).format('ris').replace(/^ID {2}- .*\n/gm, '');
  return `${made.trim()}\n`;
}
