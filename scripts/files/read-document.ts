import { createReadStream } from 'node:fs';
import { lstat } from 'node:fs/promises';
import { decodeText } from '../../src/document/decode-text.ts';
import { type Document, UnreadableError } from '../../src/document/document.ts';
import { readDocx } from '../../src/document/read-docx.ts';
import { plainText } from './readers/plain-text.ts';
import { declaredCharset, readHtml } from './readers/read-html.ts';
import { readMarkdown } from './readers/read-markdown.ts';
import { readPdf } from './readers/read-pdf.ts';
import { unzip } from './readers/unzip.ts';

/** A report with all its pictures; 30 MB is ten times the largest .docx a bureau puts online. */
export const MAX_FILE = 30 * 1024 * 1024;

const starts = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
const ascii = (bytes: Uint8Array, from: number, to: number) =>
  new TextDecoder('latin1').decode(bytes.subarray(from, to));

/** What a file is that cannot be read, by its first bytes: its code, and what to do instead. */
function refusal(bytes: Uint8Array): [code: string, message: string] | undefined {
  const image: [string, string] = [
    'E-IMAGE',
    '这是图片，里面没有文字；请用 WPS、手机等的“文字识别”转成文字，存成 .txt 再试。',
  ];
  const archive: [string, string] = ['E-ARCHIVE', '这是压缩包；请先解压，再给出里面的报告文件。'];
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return ['E-OLD-WORD', '这是旧式 Office 文件（.doc、.wps、.xls 等）；请用 Word 或 WPS 打开，另存为 .docx 再试。'];
  if (starts(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return ['E-RTF', '这是 RTF 文件；请用 Word 或 WPS 打开，另存为 .docx 再试。'];
  if (starts(bytes, 0x89, 0x50, 0x4e, 0x47) || starts(bytes, 0xff, 0xd8, 0xff) || starts(bytes, 0x47, 0x49, 0x46, 0x38))
    return image;
  if (starts(bytes, 0x42, 0x4d) && bytes[5] === 0) return image;
  if (starts(bytes, 0x49, 0x49, 0x2a, 0) || starts(bytes, 0x4d, 0x4d, 0, 0x2a)) return image;
  if (ascii(bytes, 0, 4) === 'RIFF' || /^ftyp(?:heic|mif1|avif)/u.test(ascii(bytes, 4, 12))) return image;
  if (
    starts(bytes, 0x1f, 0x8b) ||
    ascii(bytes, 0, 4) === 'Rar!' ||
    starts(bytes, 0x37, 0x7a, 0xbc, 0xaf) ||
    ascii(bytes, 257, 262) === 'ustar'
  )
    return archive;
  if (
    /^(?:MIME-Version|From|Date|Subject):/iu.test(ascii(bytes, 0, 16)) &&
    /multipart\/related/iu.test(ascii(bytes, 0, 2000))
  )
    return ['E-MHTML', '这是单个文件的网页存档（.mht）；请在浏览器里另存为“网页，仅 HTML”再试。'];
  return undefined;
}

/** What a zip archive is that holds no Word document. */
function zipRefusal(names: ReadonlySet<string>): UnreadableError {
  const has = (start: string) => [...names].some((name) => name.startsWith(start));
  if (has('xl/'))
    return new UnreadableError(
      'E-SPREADSHEET',
      '这是 Excel 表格；请把文字复制到 Word 或记事本里，存成 .docx 或 .txt 再试。',
    );
  if (has('ppt/'))
    return new UnreadableError('E-SLIDES', '这是幻灯片；请把文字复制到 Word 或记事本里，存成 .docx 或 .txt 再试。');
  if (names.has('OFD.xml'))
    return new UnreadableError(
      'E-OFD',
      '这是 OFD 版式文件；请用 OFD 阅读器打开，导出为 PDF 或复制文字存成 .txt 再试。',
    );
  if (names.has('content.xml'))
    return new UnreadableError(
      'E-OPENDOCUMENT',
      '这是 OpenDocument 文件；请用 Word、WPS 或 LibreOffice 打开，另存为 .docx 再试。',
    );
  return new UnreadableError('E-ARCHIVE', '这是压缩包；请先解压，再给出里面的报告文件。');
}

const hasTag = (start: string) =>
  /<(?:!doctype\s+html|html|head|body|div|p|table|meta|article|h[1-6]|br|span)\b/iu.test(start);

/**
 * The text of a file by what it is, whatever its name says: .txt, .md, .html, .docx, .pdf. Pure but for the PDF library's own work.
 * @param name file name, which only tells Markdown from plain text.
 * @throws UnreadableError with what to do instead.
 */
export async function readBytes(bytes: Uint8Array, name: string): Promise<Document> {
  if (bytes.length > MAX_FILE)
    throw new UnreadableError(
      'E-TOO-LARGE',
      `文件有 ${(bytes.length / 1024 / 1024).toFixed(1)} MB，超过 ${MAX_FILE / 1024 / 1024} MB；请去掉其中的图片，或只留报告的正文再试。`,
    );
  if (bytes.length === 0) throw new UnreadableError('E-EMPTY', '文件是空的；请确认选对了文件。');
  const refused = refusal(bytes);
  if (refused) throw new UnreadableError(...refused);
  if (ascii(bytes, 0, 1024).includes('%PDF-')) {
    const { text, notes } = await readPdf(bytes);
    const plain = plainText(text);
    return { text: plain.text, notes: [...notes, ...plain.notes], page: {} };
  }
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) {
    const members = unzip(bytes);
    if (!members.has('word/document.xml')) throw zipRefusal(new Set(members.keys()));
    const { text, notes } = readDocx(members);
    const plain = plainText(text);
    return { text: plain.text, notes: [...notes, ...plain.notes], page: {} };
  }
  const declared = declaredCharset(bytes);
  const { text, note } = decodeText(bytes, declared);
  const extension = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase();
  const isHtml =
    extension === 'html' ||
    extension === 'htm' ||
    (extension !== 'md' && /^\s*</u.test(text) && hasTag(text.slice(0, 4096)));
  if (isHtml) {
    const page = readHtml(text);
    const plain = plainText(page.text);
    return { text: plain.text, notes: ['格式：网页（HTML）', note, ...plain.notes], page: page.page };
  }
  const plain = plainText(extension === 'md' || extension === 'markdown' ? readMarkdown(text) : text);
  return {
    text: plain.text,
    notes: [`格式：${extension === 'md' ? 'Markdown' : '纯文本'}`, note, ...plain.notes],
    page: {},
  };
}

/**
 * Reads a file the person named. Symbolic links and everything that is no regular file are refused; no more is read than a report can have.
 * @throws UnreadableError with what to do instead.
 */
export async function readDocument(path: string): Promise<Document> {
  const info = await lstat(path).catch(() => undefined);
  if (!info)
    throw new UnreadableError('E-NO-FILE', `没有这个文件：${path}；请检查路径，文件名里有空格时两头要加引号。`);
  if (info.isSymbolicLink()) throw new UnreadableError('E-LINK', '这是链接（快捷方式），不是文件；请给出文件本身。');
  if (info.isDirectory()) throw new UnreadableError('E-FOLDER', '这是文件夹；请给出里面的报告文件，可以一次给几个。');
  if (!info.isFile())
    throw new UnreadableError('E-NO-FILE', '这不是普通文件；请给出 .txt、.md、.html、.docx 或 .pdf 文件。');
  return readBytes(await collect(createReadStream(path, { end: MAX_FILE })), path);
}

/** All bytes of a stream, or one more than a report can have. */
async function collect(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > MAX_FILE) break;
  }
  return Buffer.concat(chunks);
}

/** Reads standard input to its end, or until it is longer than a report can be. */
export async function readStandardInput(input: AsyncIterable<Uint8Array>): Promise<Document> {
  return readBytes(await collect(input), '');
}
