import type { DocumentLine } from '../report/document-line.ts';

// What Markdown would read as markup, anywhere in a line or at its start: * _ # <b> [x](y) 1. - +
const MARKUP = /[\\`*_{}[\]<>#|~!&]/g;
const START = /^(\s*)([-+]|\d+(?=[.)]))/;

const escaped = (text: string) =>
  text
    .replace(MARKUP, '\\$&')
    .replace(START, (_, blank: string, sign: string) => (/\d/.test(sign) ? `${blank}${sign}\\` : `${blank}\\${sign}`));

const SIGNS: Record<DocumentLine['kind'], string> = {
  title: '# ',
  heading: '## ',
  text: '',
  note: '> ',
  reference: '',
};

/** A document as Markdown: what a text holds is text, never markup. */
export function markdownDocument(lines: readonly DocumentLine[]): string {
  return `${lines.map(({ kind, text }) => SIGNS[kind] + escaped(text.replaceAll('\n', ' '))).join('\n\n')}\n`;
}
