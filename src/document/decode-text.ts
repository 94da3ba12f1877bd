import { UnreadableError } from './document.ts';

/** Prose has .9 Han letters beside ASCII; bytes read in a wrong encoding have next to none, or letters that nobody uses. */
const HAN_SHARE = 0.3;
const SAMPLE_BYTES = 65_536;

// 的 是 一 在 人 有 教 育 学 校 …: read in a wrong encoding, Chinese gives Han letters too, but not these
const COMMON = /[的一是在人有教育学校工作和中大为上年了不个地]/gu;

function sample(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    // the sample may end inside a character, so decoding must be allowed to go on
    return new TextDecoder(encoding, { fatal: true }).decode(bytes.subarray(0, SAMPLE_BYTES), { stream: true });
  } catch {
    return undefined;
  }
}

/** How far a sample reads as Chinese: the share of Han letters in all that is not ASCII (a page is mostly tags), counted only with common letters. */
function sense(sampled: string | undefined): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII is meant
  const text = sampled?.replace(/[\x01-\x7f]/g, '');
  if (!text) return 0;
  const han = (text.match(/\p{Script=Han}/gu)?.length ?? 0) / text.length;
  const common = (text.match(COMMON)?.length ?? 0) / text.length;
  return common > 0.01 ? han + common : 0;
}

const NAMES: Record<string, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030（GBK）',
  big5: 'Big5',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
};

/**
 * Bytes of a text file in whatever encoding they are: by their mark (BOM), else strict UTF-8, else what the page declares, else whichever of UTF-16 and
 * GB18030 reads as Chinese. Says which it chose and why.
 * @param declared encoding that the page itself states (`<meta charset>`).
 * @throws UnreadableError E-ENCODING when none of them gives a text.
 */
export function decodeText(bytes: Uint8Array, declared?: string): { text: string; note: string } {
  const decode = (encoding: string, why: string) => {
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    return { text, note: `编码：${NAMES[encoding] ?? encoding}（${why}）` };
  };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode('utf-16le', '文件开头有标记');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode('utf-16be', '文件开头有标记');
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.includes('\0')) return { text, note: '编码：UTF-8' };
  } catch {
    // not UTF-8
  }
  const label = declared
    ?.trim()
    .toLowerCase()
    .replace(/^(?:gb2312|gbk|gb_2312-80|x-gbk)$/, 'gb18030');
  if (label && NAMES[label] && label !== 'utf-8' && sense(sample(bytes, label)) > HAN_SHARE)
    return decode(label, '网页自己写明');
  const [best] = ['utf-16le', 'utf-16be', 'gb18030']
    .map((encoding) => ({ encoding, share: sense(sample(bytes, encoding)) }))
    .sort((a, b) => b.share - a.share);
  if (best && best.share > HAN_SHARE) return decode(best.encoding, '按汉字的比例推断');
  throw new UnreadableError(
    'E-ENCODING',
    '认不出文字的编码，或文件已损坏；请用记事本、WPS 等打开，另存为 UTF-8 的 .txt 再试。',
  );
}
