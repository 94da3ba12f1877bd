import { kindOfTitle } from './find-kind.ts';
import type { PageLine, Part } from './split-page.ts';
import type { Stretch } from './stretch.ts';
import type { Words } from './words.ts';

/** One part of a page taken apart. */
export interface PartReading {
  /** Lines of the report, from its title to its last line; 1-based, inclusive. */
  lines: [number, number];
  /** The printed title as it stands on its line. */
  titlePrinted: string | undefined;
  /** The title for readers: with the office's line above it, where the title does not name one; without the brackets of 关于印发《……》的通知. */
  title: string | undefined;
  /** A first line that reads like a heading, where there is no title that names a report. */
  opening: string | undefined;
  stretches: Stretch[];
  /** Lines that begin with a number. */
  numbered: number;
  /** The text of the report, noise left out. */
  text: string;
}

/** A title is looked for among so many first lines with text: a saved page may have a menu above it. */
const FIRST_LINES = 150;
const LONGEST_TITLE = 60;
const SIGNATURE_LINES = 4;
const LONGEST_SIGNATURE = 30;

// 涉县教育局 · 二〇二〇年一月五日 · 2014年3月5日
const DATE_LINE = /^[\d〇○零一二三四五六七八九十]{4}\s*[年.\-/][\d一二三四五六七八九十年月日.\-/\s]{2,12}$/u;

const holds = (text: string, lists: readonly (readonly string[])[]) =>
  lists.some((words) => words.some((word) => text.includes(word)));

/** Whether a line can be a title: short, unnumbered, no sentence, and it ends as a kind of report does. */
function isTitle({ text, ordinal, noise }: PageLine, words: Words): boolean {
  if (noise || ordinal !== undefined || text.length < 4 || text.length > LONGEST_TITLE) return false;
  if (/[。；;：:,，!！]$/u.test(text) || /[>＞|｜]/u.test(text)) return false;
  return kindOfTitle(text, words) !== undefined;
}

// 关于印发《涉县教育局2014年工作要点》的通知
const INNER = /《([^《》]{6,60})》/u;

function findTitle(
  lines: readonly PageLine[],
  words: Words,
): { at: number; printed: string; shown: string } | undefined {
  const found = lines.slice(0, FIRST_LINES).flatMap((line, at) => (isTitle(line, words) ? [at] : []));
  const [first] = found;
  if (first === undefined) return undefined;
  const { text } = lines[first] as PageLine;
  const inner = INNER.exec(text)?.[1];
  const named = inner && kindOfTitle(inner, words) ? inner : undefined;
  // the notice that hands the plan out is followed by the plan under its own title
  const own = named && found.find((at) => at > first && (lines[at] as PageLine).text === named);
  if (own) return { at: own, printed: named, shown: named };
  if (named) return { at: first, printed: text, shown: named };
  const above = lines.slice(0, first).findLast((line) => line.text !== '' && !line.noise);
  const office =
    above &&
    above.text.length <= LONGEST_SIGNATURE &&
    words.offices.some((word) => above.text.endsWith(word)) &&
    !holds(text, [words.offices]);
  return { at: first, printed: text, shown: office ? above.text + text : text };
}

/** The last line that is the report's: from the first footer on nothing is, nor are links below it. */
function lastLine(lines: readonly PageLine[], { footers }: Words): number {
  let end = lines.length;
  const body = lines.findLastIndex(
    ({ text, noise, ordinal }) =>
      !noise &&
      (text.length > 80 || (ordinal !== undefined && text.length > 12)) &&
      !footers.some((word) => text.includes(word)),
  );
  for (let at = Math.max(body, 0) + 1; at < lines.length; at++) {
    const { text, noise } = lines[at] as PageLine;
    if (!noise && text && footers.some((word) => text.includes(word))) {
      end = at;
      break;
    }
  }
  while (end > 0) {
    const { text, noise } = lines[end - 1] as PageLine;
    if (text && !noise) break;
    end--;
  }
  return end;
}

/**
 * Takes one part of a page apart: where the report begins and ends, its printed title, and which lines are the text, the signature, or the page's own.
 * @param around lines of the page outside its parts that name an office (breadcrumb, issuer's line).
 */
export function readPart(
  all: readonly PageLine[],
  { lines: [from, to], separator }: Part,
  words: Words,
  around: readonly PageLine[],
): PartReading {
  const lines = all.slice(from - 1, to);
  const title = findTitle(lines, words);
  const end = lastLine(lines, words);
  const firstText = lines.findIndex((line) => line.text !== '' && !line.noise && line !== separator);
  const start = title ? title.at : Math.max(firstText, 0);
  const content = lines
    .slice(start, Math.max(end, start + 1))
    .filter((line) => line.text !== '' && !line.noise && line !== separator);

  const stretches: Stretch[] = [];
  const put = (line: PageLine, role: Stretch['role']) => stretches.push({ line: line.line, text: line.text, role });
  for (const line of [...around, ...lines.slice(0, start)]) {
    const named = holds(line.text, [words.offices, words.governments]) && line.text.length <= 120;
    // 关于印发……的通知 and the office's own line say who speaks; a breadcrumb does so too
    if (line !== separator && (line.noise?.metadata || named)) put(line, 'page');
  }
  const signed = new Set(
    content
      .slice(-SIGNATURE_LINES)
      .filter(
        ({ text, ordinal }) =>
          ordinal === undefined &&
          text.length <= LONGEST_SIGNATURE &&
          (DATE_LINE.test(text) || words.offices.some((word) => text.endsWith(word))),
      ),
  );
  for (const line of content) {
    if (title && line.text === title.printed) put(line, 'title');
    else put(line, signed.has(line) ? 'signature' : 'body');
  }
  if (title && title.shown !== title.printed) {
    const above = lines.slice(0, title.at).findLast((line) => title.shown.startsWith(line.text) && line.text !== '');
    if (above) put(above, 'title');
  }
  const [head] = content;
  const opening =
    head && head.ordinal === undefined && head.text.length <= LONGEST_TITLE && !/[。；;]$/u.test(head.text)
      ? head.text
      : undefined;
  const last = content.at(-1)?.line ?? from;
  return {
    lines: [separator?.noise ? separator.line : (lines[start]?.line ?? from), last],
    titlePrinted: title?.printed,
    title: title?.shown,
    opening,
    stretches,
    numbered: content.filter(({ ordinal }) => ordinal !== undefined).length,
    text: content
      .filter((line) => !title || line.text !== title.printed)
      .map(({ text }) => text)
      .join('\n'),
  };
}
