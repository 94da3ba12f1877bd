import type { Document } from '../../../src/document/document.ts';
import { parseMarkup } from '../../../src/document/parse-markup.ts';

/** What no reader sees. */
const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'iframe',
  'object',
  'select',
  'textarea',
  'button',
  'canvas',
  'audio',
  'video',
]);
/** Elements that stand inside a line; all others begin and end one. */
const INLINE = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark meta nobr o:p q rp rt ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
/** Cells of one row stand on one line. */
const CELLS = new Set(['td', 'th']);

/** Names by which government pages state facts in `<meta>` (the standard of the State Council's office of 2018), lower case. */
const META: Record<string, keyof Document['page']> = {
  articletitle: 'title',
  sitename: 'site',
  pubdate: 'published',
  url: 'url',
};

/**
 * The text of a web page: what stands in block elements, one line each; scripts, styles, comments and what is hidden are left out, menus and footers
 * stay as lines, since only the import's rules may remove text. A streaming parser: nothing is loaded or run.
 * @throws UnreadableError E-MARKUP-DEEP
 */
export function readHtml(html: string): Pick<Document, 'text' | 'page'> {
  const lines: string[] = [];
  const page: Document['page'] = {};
  const hidden: string[] = [];
  let line = '';
  let title = '';
  let inTitle = false;
  let inPre = 0;
  const breakLine = () => {
    const text = line.replace(/[^\S\t]+/gu, ' ').trim();
    if (text) lines.push(text);
    line = '';
  };
  parseMarkup(html, 'html', {
    open(name, attributes) {
      if (name === 'title' && hidden.at(-1) !== 'svg') inTitle = true;
      if (name === 'meta') {
        const field = META[(attributes.name ?? '').toLowerCase()];
        const content = attributes.content?.trim();
        if (field && content) page[field] ??= content;
      }
      if (name === 'link' && attributes.rel === 'canonical' && attributes.href) page.url ??= attributes.href;
      const style = (attributes.style ?? '').toLowerCase().replace(/\s/g, '');
      if (hidden.length || HIDDEN.has(name) || 'hidden' in attributes || style.includes('display:none')) {
        hidden.push(name);
        if (!INLINE.has(name)) breakLine();
        return;
      }
      if (name === 'pre') inPre++;
      if (name === 'br' || (!INLINE.has(name) && !CELLS.has(name))) breakLine();
      else if (CELLS.has(name) && line.trim()) line += '\t';
    },
    text(text) {
      if (inTitle) title += text;
      if (hidden.length) return;
      if (!inPre) {
        // a line break inside a paragraph is a blank; between Chinese letters it is nothing
        line += text
          .replace(/(?<=\p{Script=Han}|[，。；：、])\s*\n\s*(?=\p{Script=Han}|[，。；：、“《（])/gu, '')
          .replace(/\s*\n\s*/g, ' ');
        return;
      }
      const [first = '', ...rest] = text.split('\n');
      line += first;
      for (const next of rest) {
        breakLine();
        line = next;
      }
    },
    close(name) {
      if (name === 'title') inTitle = false;
      if (hidden.length) hidden.pop();
      else if (name === 'pre') inPre--;
      if (!INLINE.has(name) && !CELLS.has(name)) breakLine();
    },
  });
  breakLine();
  const trimmed = title.replace(/\s+/g, ' ').trim();
  if (trimmed) page.title ??= trimmed;
  // an address that is none (javascript:, a relative path) says nothing
  if (page.url && !/^https?:\/\/[\x21-\x7e]+$/u.test(page.url)) delete page.url;
  return { text: `${lines.join('\n')}\n`, page };
}

/** The encoding a page declares in its first kilobyte: <meta charset="gb2312">, or in its content type. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return /charset\s*=\s*["']?\s*([\w-]{2,20})/iu.exec(start)?.[1];
}
