import type { Claim } from './claim.ts';
import type { NoiseRule } from './noise.ts';
import { slice, type Traced, trace, trim } from './traced.ts';

/** A paragraph of a source on its way to a report: what stands on one line, or on several once `join` has mended false breaks. */
export interface Line {
  /** 1-based line where it starts. */
  line: number;
  content: Traced;
}

/** No rule of noise.yml is meant for real paragraphs: patterns are tried on at most this many characters at a line's start or end. */
const LONGEST_NOISE = 400;

/**
 * Stage 2: the text of a whole source → its lines without noise and without white space at their ends, empty lines left out.
 * Guarantees: what is left of each line is verbatim; every other character is claimed, either by the noise rule that took it or, for line ends,
 * indents and blank lines, by the rule `layout`. Each line is read a bounded number of times.
 */
export function clean(source: string, rules: readonly NoiseRule[]): { lines: Line[]; claims: Claim[] } {
  const lines: Line[] = [];
  const claims: Claim[] = [];
  const claim = (from: number, to: number, fate: Claim['fate'], rule: string) => {
    if (to > from) claims.push({ from, to, fate, rule });
  };
  let start = 0;
  for (let line = 1; start <= source.length; line++) {
    const next = source.indexOf('\n', start);
    const end = next < 0 ? source.length : next;
    let content = trim(trace(source, start, end));
    const from = content.at[0] ?? end;
    claim(start, from, 'removed', 'layout');
    let to = from + content.text.length;
    claim(to, end, 'removed', 'layout');
    if (content.text.length <= LONGEST_NOISE) {
      const whole = rules.find((rule) => rule.scope === 'line' && rule.pattern.test(content.text));
      if (whole) {
        claim(from, to, whole.fate, whole.id);
        content = slice(content, 0, 0);
      }
    }
    for (const rule of rules) {
      if (rule.scope !== 'end') continue;
      const tail = content.text.slice(-LONGEST_NOISE);
      const match = rule.pattern.exec(tail);
      if (!match?.[0] || match[0].length === content.text.length) continue;
      const cut = content.text.length - match[0].length;
      claim(from + cut, to, rule.fate, rule.id);
      to = from + cut;
      content = slice(content, 0, cut);
    }
    if (content.text) lines.push({ line, content });
    if (next >= 0) claim(end, end + 1, 'removed', 'layout');
    start = end + 1;
  }
  return { lines, claims };
}
