import type { DocumentLine } from '../report/document-line.ts';
import type { BasketItem } from './basket.ts';

/** A basket as paragraphs: each passage with the number of its reference and the reader's note, then the references, each report's passage once. */
export function basketLines(items: readonly BasketItem[]): DocumentLine[] {
  const lines: DocumentLine[] = [{ kind: 'title', text: '摘录' }];
  const references = items.map(({ reference }, index) => `[${index + 1}] ${reference}`);
  for (const [index, { text, caution, note }] of items.entries()) {
    for (const part of `${text}[${index + 1}]`.split('\n')) lines.push({ kind: 'text', text: part });
    if (caution) lines.push({ kind: 'note', text: `引用时请注意：${caution}` });
    if (note.trim()) for (const part of note.trim().split('\n')) lines.push({ kind: 'note', text: `按：${part}` });
  }
  lines.push({ kind: 'heading', text: '参考文献' });
  for (const reference of references) lines.push({ kind: 'reference', text: reference });
  return lines;
}

/** A basket as plain text. */
export function basketText(items: readonly BasketItem[]): string {
  return `${basketLines(items)
    .map(({ kind, text }) => (kind === 'heading' ? `\n${text}` : text))
    .join('\n')}\n`;
}
