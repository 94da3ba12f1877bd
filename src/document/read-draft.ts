import { decodeText } from './decode-text.ts';
import { UnreadableError } from './document.ts';
import { readDocx } from './read-docx.ts';
import { unpackDocx } from './unpack-docx.ts';

/** Largest file: pictures make documents heavy, texts alone never do. */
const MOST_BYTES = 40 * 1024 * 1024;
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** The old binary .doc. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const PDF = [0x25, 0x50, 0x44, 0x46];
/** Characters that no text has; more than this share of them is a program, a picture, a damaged file. */
const CONTROL_SHARE = 0.001;

const begins = (bytes: Uint8Array, sign: readonly number[]) => sign.every((byte, at) => bytes[at] === byte);

/**
 * The text of a draft from a file's bytes, by what they are and not by the file's name: .docx, or plain text in any usual encoding.
 * @throws UnreadableError with a code and what to do instead
 */
export function readDraft(bytes: Uint8Array): string {
  if (bytes.length > MOST_BYTES) throw new UnreadableError('E-TOO-LONG', '文件超过 40 MB；请复制正文，粘贴到框里。');
  if (begins(bytes, ZIP)) return readDocx(unpackDocx(bytes)).text.trim();
  if (begins(bytes, OLE))
    throw new UnreadableError('E-DOC', '这是旧格式的 .doc；请用 Word 或 WPS 另存为 .docx，或复制正文粘贴。');
  if (begins(bytes, PDF)) throw new UnreadableError('E-PDF', '这里读不了 PDF；请复制正文，粘贴到框里。');
  const { text } = decodeText(bytes);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const controls = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (controls > text.length * CONTROL_SHARE)
    throw new UnreadableError('E-BINARY', '这不是文字文件；请打开 .docx 或 .txt，或复制正文粘贴。');
  return text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
}
