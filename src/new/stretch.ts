import type { Evidence } from '../report/about.ts';

/**
 * A line of a page with what it is to the report: its printed title; a line around the text that names the site or the office (breadcrumb, issuer's
 * line, column); the signature at the end; or the text itself. Kinds of evidence are told apart by it.
 */
export interface Stretch {
  /** 1-based line in the source. */
  line: number;
  text: string;
  role: 'title' | 'page' | 'signature' | 'body';
}

/** Where a clause ends: a quote is one clause, so that it can be read and found again. */
const STOP = /[，。；：！？,;:!?]/;
/** Longest quote to each side of what it is about. */
const REACH = 24;

/** The clause around `[from, to)` of a stretch as evidence: verbatim, with its line. */
export function quote({ line, text }: Pick<Stretch, 'line' | 'text'>, from: number, to: number): Evidence {
  let start = from;
  while (start > 0 && from - start < REACH && !STOP.test(text[start - 1] as string)) start--;
  let end = to;
  while (end < text.length && end - to < REACH && !STOP.test(text[end] as string)) end++;
  // a quote never cuts a surrogate pair in two
  if (/[\udc00-\udfff]/.test(text[start] ?? '')) start++;
  if (/[\ud800-\udbff]/.test(text[end - 1] ?? '')) end--;
  return { quote: text.slice(start, end).trim(), line };
}
