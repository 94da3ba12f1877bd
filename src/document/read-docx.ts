import { type Document, UnreadableError } from './document.ts';
import { type Lists, listCounter, readLists } from './docx-numbers.ts';
import { parseMarkup } from './parse-markup.ts';

/** A member of the document's archive, by whatever unpacks it. */
export interface Member {
  read(): Uint8Array;
}

/** Text of a part that is read: 40 MB of XML is some two million characters with their formats. */
const MAX_PART = 40 * 1024 * 1024;

/** Where text is that is no text of the document: deleted, moved away, the older form of a drawing, what a field computes from, phonetic signs. */
const HIDDEN = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:rubyPr',
  'w:rt',
  'w:pict',
]);

function read(members: ReadonlyMap<string, Member>, name: string): string | undefined {
  const bytes = members.get(name)?.read();
  if (bytes && bytes.length > MAX_PART)
    throw new UnreadableError('E-TOO-LONG', '这个 Word 文件的文字异常地多；请把要提交的报告另存成单独的文件再试。');
  return bytes && new TextDecoder().decode(bytes);
}

/** What a paragraph's style says of its list: styles are how many documents number their headings. */
function readStyles(xml: string): Map<string, { numId?: string; level: number; base?: string }> {
  const styles = new Map<string, { numId?: string; level: number; base?: string }>();
  let style: { numId?: string; level: number; base?: string } | undefined;
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes['w:val'];
      if (name === 'w:style') {
        style = { level: 0 };
        styles.set(attributes['w:styleId'] ?? '', style);
      } else if (style && name === 'w:basedOn' && value) style.base = value;
      else if (style && name === 'w:numId' && value) style.numId = value;
      else if (style && name === 'w:ilvl') style.level = Number(value) || 0;
    },
    close(name) {
      if (name === 'w:style') style = undefined;
    },
  });
  return styles;
}

/**
 * The text of a .docx, one line for each paragraph, cells of a table row with tabs between them. Numbers that Word only computes (automatic lists) are
 * written out, since a plan without its numbers has lost its outline; deleted text of tracked changes is left out, inserted text is in.
 * A streaming parser on the document's own parts: pictures, macros and links are never opened.
 * @throws UnreadableError E-DOCX when the archive is no Word document.
 */
export function readDocx(members: ReadonlyMap<string, Member>): Pick<Document, 'text' | 'notes'> {
  const xml = read(members, 'word/document.xml');
  if (xml === undefined)
    throw new UnreadableError('E-DOCX', '这个 .docx 里没有正文；请用 Word 或 WPS 打开，另存一份 .docx 再试。');
  const numbering = read(members, 'word/numbering.xml');
  const lists: Lists = numbering ? readLists(numbering) : { levels: () => undefined };
  const styles = readStyles(read(members, 'word/styles.xml') ?? '');
  const next = listCounter(lists);

  const lines: string[] = [];
  const hidden: string[] = [];
  let text = '';
  let inText = false;
  let numbered = 0;
  let cells: string[] | undefined;
  let paragraph: { numId: string | undefined; level: number | undefined; style: string } = {
    numId: undefined,
    level: undefined,
    style: '',
  };
  const number = () => {
    let { numId, level, style } = paragraph;
    for (let depth = 0; numId === undefined && depth < 10; depth++) {
      const found = styles.get(style);
      if (!found) break;
      numId = found.numId;
      level ??= found.numId === undefined ? undefined : found.level;
      style = found.base ?? '';
    }
    return numId === undefined || numId === '0' ? '' : next(numId, level ?? 0);
  };
  const endParagraph = () => {
    const label = text.trim() ? number() : '';
    if (label) numbered++;
    if (cells) cells[cells.length - 1] = `${cells.at(-1) ?? ''}${cells.at(-1) ? ' ' : ''}${label}${text}`;
    else lines.push(label + text);
    text = '';
  };
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      if (hidden.length || HIDDEN.has(name)) {
        hidden.push(name);
        return;
      }
      const value = attributes['w:val'];
      if (name === 'w:p') {
        // a text box stands inside a paragraph: what came before it is a line of its own
        if (text.trim()) endParagraph();
        paragraph = { numId: undefined, level: undefined, style: '' };
      } else if (name === 'w:pStyle') paragraph.style = value ?? '';
      else if (name === 'w:numId') paragraph.numId = value;
      else if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
      else if (name === 'w:t') inText = true;
      else if (name === 'w:tab') text += '\t';
      else if (name === 'w:br' || name === 'w:cr') text += '\n';
      else if (name === 'w:noBreakHyphen') text += '-';
      else if (name === 'w:tr') cells ??= [];
      else if (name === 'w:tc') cells?.push('');
    },
    text(part) {
      if (inText && hidden.length === 0) text += part;
    },
    close(name) {
      if (hidden.length) {
        hidden.pop();
        return;
      }
      if (name === 'w:t') inText = false;
      else if (name === 'w:p') endParagraph();
      else if (name === 'w:tr' && cells) {
        lines.push(cells.join('\t'));
        cells = undefined;
      }
    },
  });
  const notes = ['格式：Word（.docx）'];
  if (numbered) notes.push(`写出了 ${numbered} 个自动编号`);
  return { text: `${lines.join('\n')}\n`, notes };
}
