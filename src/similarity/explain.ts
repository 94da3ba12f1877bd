import type { Link } from './link.ts';

/** Of a sentence so many characters are quoted; the reader finds the rest behind the link. */
const QUOTED = 60;

/** Of the shared objects so many are named. */
const NAMED = 2;

/** A quotation within quotation marks: its own marks become single ones. */
function quote(text: string): string {
  const sentence = text.replaceAll('“', '‘').replaceAll('”', '’');
  return sentence.length > QUOTED ? `${sentence.slice(0, QUOTED)}……` : sentence;
}

/**
 * Why two measures are linked, in Chinese: what they share, and the nearest sentence verbatim (cut after 60 characters).
 * @param names names of the shared objects, the strongest first @param copied share of the shorter text carried over, 0 to 1
 */
export function explain(
  { tier, formulaic }: Pick<Link, 'tier' | 'formulaic'>,
  names: readonly string[],
  sentence: string,
  copied: number,
): string {
  const objects = names
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join('');
  const reasons = [
    tier === 'copy'
      ? `文字大体照录（相同约 ${Math.round(copied * 100)}%）`
      : objects
        ? `${tier === 'same' ? '同为' : '都涉及'}${objects}`
        : '用语相近',
  ];
  if (formulaic) reasons.push('相同的字句多为套话');
  if (sentence && tier !== 'copy') reasons.push(`最近的一句：“${quote(sentence)}”`);
  return `${reasons.join('；')}。`.replace(/([。！？；…]”)。$/u, '$1');
}
