import { type UnzipFileInfo, unzipSync } from 'fflate';
import { UnreadableError } from './document.ts';
import type { Member } from './read-docx.ts';

/** The parts that hold text and its numbers; pictures and macros are never unpacked. */
const PARTS = new Set(['word/document.xml', 'word/numbering.xml', 'word/styles.xml']);
/** As in the reader: 40 MB of XML is some two million characters with their formats. */
const MAX_PART = 40 * 1024 * 1024;
/** Text as XML shrinks to a tenth or a twentieth; 1:300 is a bomb. */
const MAX_RATIO = 300;

/**
 * The text parts of a .docx in the browser. Sizes are looked at before anything is unpacked.
 * @throws UnreadableError E-DOCX for what is no Word document, E-ZIP-BOMB for what would grow beyond all text
 */
export function unpackDocx(bytes: Uint8Array): Map<string, Member> {
  const wanted = ({ name, size, originalSize }: UnzipFileInfo) => {
    if (!PARTS.has(name)) return false;
    if (originalSize > MAX_PART || originalSize > Math.max(size, 64) * MAX_RATIO)
      throw new UnreadableError('E-ZIP-BOMB', '这个文件解压后异常地大，没有读；请用 Word 或 WPS 打开，另存一份再试。');
    return true;
  };
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, { filter: wanted });
  } catch (error) {
    if (error instanceof UnreadableError) throw error;
    throw new UnreadableError(
      'E-DOCX',
      '这个文件不是 Word 文档（.docx），或已损坏；请用 Word 或 WPS 打开，另存一份再试。',
    );
  }
  return new Map(Object.entries(parts).map(([name, data]) => [name, { read: () => data }]));
}
