import type { Code, Problem } from '../report/problem.ts';

/** 20 MB of UTF-8 is some seven million Chinese characters, eighty times the largest compilation known; more is a mistake, not a report. */
export const MAX_BYTES = 20 * 1024 * 1024;

// \p{Cc} but tab and line feed; U+2028 and U+2029 would be line ends that editors and this project count differently
const CONTROL = /[^\P{Cc}\t\n]|[\u2028\u2029]/u;

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

const CONVERT = '请在编辑器中另存为“UTF-8（无 BOM）、换行符 LF”后再放入 content/sources/。';

/** Share of Han letters from which bytes read in another encoding are taken for Chinese text; prose has about .8, wrong readings next to none. */
const HAN_SHARE = 0.3;
const SAMPLE_BYTES = 4096;

function hanShare(bytes: Uint8Array, encoding: string): number {
  try {
    // the sample may end inside a character, so decoding must be allowed to go on
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true });
    return (text.match(/\p{Script=Han}/gu)?.length ?? 0) / Math.max(text.length, 1);
  } catch {
    return 0;
  }
}

/** Which other encoding the bytes look like, in words, for the message only. */
function guess(bytes: Uint8Array): string | undefined {
  if (hanShare(bytes, 'utf-16le') >= HAN_SHARE || hanShare(bytes, 'utf-16be') >= HAN_SHARE) {
    // GB18030 read as UTF-16 gives Han letters too, but its own reading then has more sense: no zero bytes
    if (bytes.includes(0) || hanShare(bytes, 'gb18030') < HAN_SHARE) return 'UTF-16';
  }
  return hanShare(bytes, 'gb18030') >= HAN_SHARE ? 'GB18030（GBK）' : undefined;
}

/** Share of unreadable bytes up to which bytes are taken for UTF-8 that was damaged or cut off, and not for another encoding. */
const DAMAGED_SHARE = 0.01;

/** Line of the first byte that is no UTF-8, when nearly all of the rest is; else undefined. */
function damagedLine(bytes: Uint8Array): number | undefined {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const bad = text.split('\ufffd').length - 1;
  const sane = bad <= text.length * DAMAGED_SHARE && /\p{Script=Han}/u.test(text) && !text.includes('\0');
  return sane ? lineOf(text, text.indexOf('\ufffd')) : undefined;
}

/**
 * Stage 1: bytes of a source → its text. Guarantees to later stages: valid UTF-8, no BOM, lines end in LF, no control characters, not empty.
 * A text that breaks this gives problems and no text; nothing is repaired, since sources are kept verbatim and later line numbers count on it.
 */
export function decode(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (code: Code, message: string, hint: string, line?: number) =>
    problems.push({ code, level: 'error', file, message, hint, ...(line === undefined ? {} : { line }) });
  const fail = () => ({ text: '', problems });

  if (bytes.length === 0) {
    report('source-empty', '文件是空的。', '请放入抓取到的全文，或删除这个文件。');
    return fail();
  }
  if (bytes.length > MAX_BYTES) {
    report(
      'source-too-large',
      `文件有 ${(bytes.length / 1024 / 1024).toFixed(1)} MB，超过 ${MAX_BYTES / 1024 / 1024} MB。`,
      '请确认这是一份报告的正文；若是多份合编，请拆成几个文件。',
    );
    return fail();
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const damaged = damagedLine(bytes);
    const other = guess(bytes);
    if (damaged !== undefined)
      report(
        'source-encoding',
        '这一行有几个字节不是 UTF-8，文件可能在抓取时被截断或损坏。',
        '请重新抓取，或删去残缺的那个字。',
        damaged,
      );
    else if (other) report('source-encoding', `文件不是 UTF-8，看起来是 ${other}。`, CONVERT);
    else
      report('source-binary', '文件不是文本（可能是 Word、PDF 或图片）。', '请先把正文另存为纯文本（.txt，UTF-8）。');
    return fail();
  }
  if (text.startsWith('\ufeff')) report('source-bom', '文件开头有 BOM 标记。', CONVERT, 1);
  if (text.includes('\u0000')) {
    if (guess(bytes) === 'UTF-16') report('source-encoding', '文件不是 UTF-8，看起来是 UTF-16。', CONVERT);
    else report('source-binary', '文件不是文本（含有空字节）。', '请先把正文另存为纯文本（.txt，UTF-8）。');
    return fail();
  }
  const carriage = text.indexOf('\r');
  if (carriage >= 0) report('source-line-ends', '换行符是 CRLF 或 CR，应为 LF。', CONVERT, lineOf(text, carriage));
  const control = text.replaceAll('\r', ' ').search(CONTROL);
  if (control >= 0) {
    const code = (text.codePointAt(control) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    report('source-control', `含有控制字符 U+${code}。`, '请删除这个看不见的字符。', lineOf(text, control));
  }
  if (text.trim() === '') report('source-empty', '文件里只有空白。', '请放入抓取到的全文，或删除这个文件。');
  return problems.length ? fail() : { text, problems };
}
