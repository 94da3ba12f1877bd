import { compilePattern } from '../report/compile-pattern.ts';
import { kindOfTitle } from './find-kind.ts';
import type { Words } from './words.ts';

/** What is known of one line of a page before anything is decided about reports. */
export interface PageLine {
  /** 1-based. */
  line: number;
  /** Without white space at its ends. */
  text: string;
  /** The noise rule that takes the whole line, and whether it is metadata. */
  noise: { id: string; metadata: boolean } | undefined;
  /** Value of the outermost number it begins with (一、 or 第一部分), where it begins with one; 0 for any other number. */
  ordinal: number | undefined;
}

/** How the import reads a line: its noise rules and its numbering. */
export interface LineReader {
  noise(text: string): PageLine['noise'];
  ordinal(text: string): number | undefined;
}

/** A stretch of a page that holds one report: 1-based lines, inclusive. */
export interface Part {
  lines: [number, number];
  /** The line that separates it from the one before. */
  separator: PageLine | undefined;
}

/** Lines of a page, read by the import's rules. */
export function pageLines(text: string, { noise, ordinal }: LineReader): PageLine[] {
  return text.split('\n').map((raw, index) => {
    const trimmed = raw.trim();
    const found = trimmed ? noise(trimmed) : undefined;
    return { line: index + 1, text: trimmed, noise: found, ordinal: found ? undefined : ordinal(trimmed) };
  });
}

/** The rule of noise.yml for lines like 教育局工作要点范文第1篇. */
const COMPILATION = 'compilation-separator';
/** A separator stands on a line of its own; 篇二 in a sentence is none. */
const LONGEST_SEPARATOR = 40;
/** Two titles nearer than this are one title, or a list of links. */
const SHORTEST_REPORT = 600;
const LONGEST_TITLE = 60;

/** Whether a line is another report's title: it names an office or a school and ends in a word like 工作总结, and the numbers start again after it. */
function isSecondTitle(lines: readonly PageLine[], at: number, words: Words): boolean {
  const { text, ordinal } = lines[at] as PageLine;
  if (ordinal !== undefined || text.length < 8 || text.length > LONGEST_TITLE || /[。；：:,，]$/u.test(text))
    return false;
  if (!kindOfTitle(text, words)) return false;
  if (![...words.offices, ...words.schools, ...words.governments].some((word) => text.includes(word))) return false;
  const next = lines.slice(at + 1).find((line) => line.ordinal !== undefined && line.ordinal > 0);
  return next?.ordinal === 1;
}

/**
 * Splits a page that holds several reports: at the separators of compilations, and where a second title stands after a whole report. A page with one
 * report is one part, from its first line to its last.
 */
export function splitPage(lines: readonly PageLine[], words: Words): Part[] {
  const patterns = words.separators.map((pattern) => compilePattern(`.{0,24}${pattern}[:：]?.{0,24}`, 'line'));
  const isSeparator = ({ text, noise }: PageLine) =>
    noise?.id === COMPILATION ||
    (text.length > 0 && text.length <= LONGEST_SEPARATOR && !noise && patterns.some((pattern) => pattern.test(text)));
  const starts = lines.flatMap((line, at) => (isSeparator(line) ? [at] : []));
  const last = lines.length;
  if (starts.length > 1) {
    return starts.map((at, index) => ({
      lines: [(lines[at] as PageLine).line, starts[index + 1] ?? last],
      separator: lines[at],
    }));
  }
  const titles: number[] = [];
  const printed = new Set<string>();
  let size = SHORTEST_REPORT;
  for (const [at, { text }] of lines.entries()) {
    if (size >= SHORTEST_REPORT && isSecondTitle(lines, at, words) && !printed.has(text)) {
      titles.push(at);
      printed.add(text);
      size = 0;
    } else size += text.length;
  }
  if (titles.length < 2) return [{ lines: [1, last], separator: undefined }];
  return titles.map((at, index) => ({
    lines: [index === 0 ? 1 : at + 1, titles[index + 1] ?? last],
    separator: undefined,
  }));
}
