import type { DocumentLine } from '../report/document-line.ts';

/** A document as plain text: a blank line before each heading. */
export function plainDocument(lines: readonly DocumentLine[]): string {
  return `${lines.map(({ kind, text }) => (kind === 'heading' ? `\n${text}` : text)).join('\n')}\n`;
}
