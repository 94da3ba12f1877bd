/** {汉}: Chinese ordinals 一 … 九十九; {数}: one to three Arabic digits. What `content/vocabulary/*.yml` may write in patterns. */
const PLACEHOLDERS: Record<string, string> = { '{汉}': '([一二三四五六七八九十]{1,3})', '{数}': '(\\d{1,3})' };

// (a+)+ and (a|b*)* take exponential time on hostile lines; a vocabulary needs neither
const NESTED_QUANTIFIER = /[*+}]\)(?:[*+]|\{\d+,\d*\})/;

/**
 * A vocabulary pattern as a regular expression with the flag `u`, anchored as `scope` says: to the whole line, its start, its end, or nowhere.
 * @throws SyntaxError when the pattern is not valid or repeats a repetition, with a Chinese message for the contributor.
 */
export function compilePattern(pattern: string, scope: 'line' | 'start' | 'end' | 'any', flags = 'u'): RegExp {
  if (NESTED_QUANTIFIER.test(pattern)) throw new SyntaxError('重复之中又有重复（如 (a+)+），遇到长行会极慢');
  const filled = pattern.replace(/\{[汉数]\}/gu, (name) => PLACEHOLDERS[name] ?? name);
  const start = scope === 'line' || scope === 'start' ? '^' : '';
  const end = scope === 'line' || scope === 'end' ? '$' : '';
  return new RegExp(`${start}(?:${filled})${end}`, flags);
}
