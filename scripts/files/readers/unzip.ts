import { inflateRawSync } from 'node:zlib';
import { UnreadableError } from '../../../src/document/document.ts';

/** One member of a zip archive, not read yet. */
export interface Member {
  name: string;
  /** Reads it. @throws UnreadableError E-ZIP-BOMB when it grows beyond what it declares, E-ZIP-DAMAGED when it cannot be read. */
  read(): Uint8Array;
}

/** A .docx of 20 MB of pictures unpacks to little more; text of a thousand pages is some 30 MB of XML. */
const MAX_UNPACKED = 200 * 1024 * 1024;
const MAX_MEMBERS = 5000;
/** Text as XML shrinks to a tenth or a twentieth; 1:1000 is a bomb. */
const MAX_RATIO = 300;

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

const damaged = () =>
  new UnreadableError('E-ZIP-DAMAGED', '这个文件的压缩结构已损坏；请用 Word 或 WPS 打开，另存一份 .docx 再试。');
const bomb = () =>
  new UnreadableError(
    'E-ZIP-BOMB',
    '这个文件解压后异常地大，为安全起见没有读；请用 Word 或 WPS 打开，另存为 .docx 或 .txt 再试。',
  );

/**
 * The members of a zip archive by name, from its central directory. Sizes are checked before anything is unpacked, and each member stops being unpacked
 * where it exceeds what it declares, so that no archive takes more memory than it says. Members are only ever read into memory: their names lead nowhere.
 * @throws UnreadableError when the archive is damaged, encrypted, of another kind, or declares more than a document holds.
 */
export function unzip(bytes: Uint8Array): Map<string, Member> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - END_SIZE;
  const lowest = Math.max(0, end - LONGEST_COMMENT);
  while (end >= lowest && view.getUint32(end, true) !== END) end--;
  if (end < lowest || end < 0) throw damaged();
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // 0xffff and 0xffffffff: sizes of Zip64, which no text document needs
  if (count > MAX_MEMBERS || at === 0xffffffff) throw bomb();
  const members = new Map<string, Member>();
  let unpacked = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) throw damaged();
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const packed = view.getUint32(at + 20, true);
    const size = view.getUint32(at + 24, true);
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (flags & 1) throw new UnreadableError('E-ENCRYPTED', '这个文件设了密码；请打开后取消密码，另存一份再试。');
    unpacked += size;
    if (unpacked > MAX_UNPACKED || size > Math.max(packed, 64) * MAX_RATIO) throw bomb();
    members.set(name, {
      name,
      read() {
        if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL) throw damaged();
        const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
        const data = bytes.subarray(start, start + packed);
        if (data.length !== packed) throw damaged();
        if (method === 0) return data;
        if (method !== 8) throw damaged();
        try {
          return inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
        } catch (error) {
          throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? bomb() : damaged();
        }
      },
    });
  }
  return members;
}
