import { fileURLToPath } from 'node:url';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Document, UnreadableError } from '../../../src/document/document.ts';

/** The largest compilation known has some 150 pages; a thousand is no report. */
const MAX_PAGES = 500;
/** Fewer letters on a page than these, on average, and the pages are pictures. */
const LEAST_LETTERS = 20;
/** A line that ends so near the right margin was broken by the margin, not by its writer: in widths of a letter. */
const NEAR_MARGIN = 2.5;
/** A header or footer stands on at least so many pages. */
const REPEATED = 3;

interface PdfLine {
  text: string;
  left: number;
  right: number;
  /** Height of its letters. */
  size: number;
  y: number;
  page: number;
  /** First or last lines of a page may be headers and footers. */
  edge: boolean;
}

interface Piece {
  str: string;
  transform: number[];
  width: number;
  height: number;
}

/** Pieces of text on one line of a page, by their place: PDF has no lines of its own. */
function linesOf(pieces: readonly Piece[], page: number): PdfLine[] {
  const lines: PdfLine[] = [];
  const sorted = pieces
    .filter(({ str }) => str.trim())
    .map((piece) => ({
      ...piece,
      x: piece.transform[4] ?? 0,
      y: piece.transform[5] ?? 0,
      size: Math.abs(piece.transform[3] ?? piece.height) || piece.height || 10,
    }))
    .sort((a, b) => b.y - a.y || a.x - b.x);
  const rows: (typeof sorted)[] = [];
  for (const piece of sorted) {
    const row = rows.at(-1);
    if (row?.[0] && Math.abs(row[0].y - piece.y) < row[0].size * 0.5) row.push(piece);
    else rows.push([piece]);
  }
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x);
    let text = '';
    let right = row[0]?.x ?? 0;
    for (const { str, x, width, size } of row) {
      // a gap as wide as a letter is a blank or a cell
      if (text && x - right > size * 0.8) text += ' ';
      text += str;
      right = x + width;
    }
    const [first] = row;
    if (first) lines.push({ text: text.trim(), left: first.x, right, size: first.size, y: first.y, page, edge: false });
  }
  for (const line of [...lines.slice(0, 2), ...lines.slice(-2)]) line.edge = true;
  return lines;
}

// - 3 - · 第3页 · 3 / 12 · — 3 — · 第 3 页 共 12 页
const PAGE_NUMBER = /^[-—–·\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页?)?[-—–·\s]*$/u;
// 一、 · （二） · 3. · 第一，: a number begins a paragraph, however full the line before it was
const NUMBERED =
  /^(?:第?[一二三四五六七八九十]{1,3}[、.．，]|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,3}[、.．]|[①-⑳]|[一二三四五六七八九十]{1,2}是)/u;

/**
 * The text of a PDF, its lines joined to paragraphs: a line goes on in the next when it reaches the margin and the next is not indented and not numbered.
 * Page numbers and headers that stand on several pages are left out and counted.
 * @throws UnreadableError for PDFs with a password, damaged ones, scans without text, and more than 500 pages.
 */
export async function readPdf(bytes: Uint8Array): Promise<Pick<Document, 'text' | 'notes'>> {
  const folder = fileURLToPath(new URL('../../', import.meta.resolve('pdfjs-dist/legacy/build/pdf.mjs')));
  const task = getDocument({
    data: Uint8Array.from(bytes),
    // tables of Chinese encodings, for fonts that are not in the file
    cMapUrl: `${folder}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${folder}standard_fonts/`,
    wasmUrl: `${folder}wasm/`,
    useSystemFonts: false,
    disableFontFace: true,
    stopAtErrors: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const pdf = await task.promise.catch((error: Error) => {
      if (error.name === 'PasswordException')
        throw new UnreadableError('E-ENCRYPTED', '这个 PDF 设了密码；请打开后取消密码，另存一份再试。');
      throw new UnreadableError('E-PDF-DAMAGED', '这个 PDF 已损坏，打不开；请重新下载，或复制文字存成 .txt 再试。');
    });
    if (pdf.numPages > MAX_PAGES)
      throw new UnreadableError(
        'E-PDF-PAGES',
        `这个 PDF 有 ${pdf.numPages} 页，超过 ${MAX_PAGES} 页；请把报告所在的几页另存成一个 PDF 再试。`,
      );
    const lines: PdfLine[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      for (const line of linesOf(
        items.flatMap((item) => ('str' in item ? [item as Piece] : [])),
        number,
      ))
        lines.push(line);
      page.cleanup();
    }
    const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
    if (letters < LEAST_LETTERS * pdf.numPages)
      throw new UnreadableError(
        'E-PDF-SCAN',
        '这个 PDF 是扫描的图片，没有文字；请用 WPS、手机等的“文字识别”转成文字，存成 .txt 或 .docx 再试。',
      );
    return joined(lines, pdf.numPages);
  } finally {
    await task.destroy();
  }
}

function joined(lines: readonly PdfLine[], pages: number): Pick<Document, 'text' | 'notes'> {
  const repeats = new Map<string, Set<number>>();
  for (const { text, edge, page } of lines) if (edge) repeats.set(text, (repeats.get(text) ?? new Set()).add(page));
  const isNumber = ({ text, edge }: PdfLine) => edge && PAGE_NUMBER.test(text);
  const isHeader = ({ text, edge }: PdfLine) => edge && (repeats.get(text)?.size ?? 0) >= REPEATED;
  const numbers = lines.filter(isNumber).length;
  const headers = lines.filter((line) => !isNumber(line) && isHeader(line)).length;
  const kept = lines.filter((line) => !isNumber(line) && !isHeader(line));
  const margin = kept.reduce((most, { right }) => Math.max(most, right), 0);
  const left = kept.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  const paragraphs: string[] = [];
  let open = false;
  for (const line of kept) {
    const indented = line.left - left > line.size * 1.2;
    if (open && !indented && !NUMBERED.test(line.text))
      paragraphs[paragraphs.length - 1] += glue(paragraphs.at(-1) ?? '', line.text);
    else paragraphs.push(line.text);
    open = margin - line.right < line.size * NEAR_MARGIN;
  }
  const notes = [`格式：PDF，${pages} 页`];
  if (numbers) notes.push(`去掉了 ${numbers} 处页码`);
  if (headers) notes.push(`去掉了 ${headers} 处页眉页脚`);
  return { text: `${paragraphs.join('\n')}\n`, notes };
}

/** A blank between two Latin words that the margin parted, nothing between Chinese letters. */
const glue = (before: string, text: string) => (/[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(text) ? ` ${text}` : text);
