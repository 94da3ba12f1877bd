import { blockText } from '../../../src/report/passages.ts';
import type { Report } from '../../../src/report/report.ts';

// what Markdown, its HTML, or a template would take for more than text
const MEANT = /[\\`*_{}[\]<>#+\-.!|~$&:]/g;

/** A report as a page of Markdown that any generator takes: title in the front matter, headings, a paragraph for each other block. */
export function reportMarkdown({ about, blocks }: Report): string {
  const plain = (text: string) => text.replaceAll('\n', ' ').replace(MEANT, '\\$&');
  const lines = blocks.map((block) => {
    const text = plain(block.number + blockText(block));
    return block.type === 'heading' ? `${'#'.repeat(Math.min(6, block.level + 1))} ${text}` : text;
  });
  return `---\ntitle: ${JSON.stringify(about.title)}\n---\n\n${lines.join('\n\n')}\n`;
}
