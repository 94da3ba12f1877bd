import type { Document } from 'yaml';
import type { About } from '../report/about.ts';
import { SOURCES } from '../report/catalogue.ts';
import { blackOut, parseRange, WORDS } from './black-out.ts';
import type { Files, Refusal } from './change.ts';
import { append, editYaml } from './edit-yaml.ts';

/** A text file with its path relative to the project. */
interface Named {
  path: string;
  text: string;
}

/** What is to be blacked out, and all that rests on it. */
export interface Redaction {
  /** Name of the source in `content/sources/`. */
  source: string;
  text: string;
  /** The source's own .yml. */
  described: Named;
  /** Reports that have a share in the source. */
  reports: readonly (Named & { about: About })[];
  range: string;
  reason: string;
  date: string;
  /** SHA-256 of a text, in lower-case hexadecimal. */
  sum(text: string): string;
}

const FIELDS = ['issuer', 'region', 'years'] as const;

/** A phrase of a line as it reads after the line was blacked out; the same where it did not stand in it. */
function after(phrase: string, before: string, now: string): string {
  const at = before.indexOf(phrase);
  if (at < 0) return phrase;
  const from = [...before.slice(0, at)].length;
  return [...now].slice(from, from + [...phrase].length).join('');
}

/** Changes the quotes and titles of an about.yml that stand on the lines that change. @returns whether there were any. */
function editAbout(
  document: Document,
  about: About,
  source: string,
  change: (phrase: string, line?: number) => string,
): boolean {
  let changed = false;
  const set = (path: (string | number)[], was: string, now: string) => {
    if (was === now) return;
    document.setIn(path, now);
    changed = true;
  };
  const base = about.witnesses[0]?.source;
  for (const field of FIELDS)
    for (const [index, { quote, line, source: of = base }] of about[field].evidence.entries())
      if (of === source) set([field, 'evidence', index, 'quote'], quote, change(quote, line));
  if (base === source && about.titlePrinted !== undefined) {
    const title = change(about.titlePrinted);
    set(['titlePrinted'], about.titlePrinted, title);
    if (about.title === about.titlePrinted) set(['title'], about.title, title);
  }
  return changed;
}

/**
 * The files after a stretch of a source was replaced by as many █: the source, its description with both sums, and the about.yml of every report that
 * holds one of the lines, with what it quotes of them and an entry in its history. What was blacked out is in `was`, so that other places can be told.
 */
export function redact({
  source,
  text,
  described,
  reports,
  range,
  reason,
  date,
  sum,
}: Redaction): { files: Files; characters: number; was: string[] } | Refusal {
  const place = parseRange(range);
  if (!place)
    return {
      code: 'E-RANGE',
      message: `看不懂“${range}”；请写成 12（一行）、12-14（几行）或 12:5-16（一行里的第几字到第几字）。`,
    };
  const blacked = blackOut(text, place, WORDS);
  if (!blacked)
    return {
      code: 'E-RANGE',
      message: `${range} 不在 ${SOURCES}${source} 之内（共 ${text.split('\n').length} 行），或超出了那一行的字数。`,
    };
  if (blacked.characters === 0) return { code: 'E-REDACT-NOTHING', message: `${range} 只有空白，或已经遮盖过。` };
  const [first, last] = place.lines;
  const [before, now] = [text.split('\n'), blacked.text.split('\n')];
  const files: Files = new Map([[`${SOURCES}${source}`, blacked.text]]);
  const sums = { before: sum(text), after: sum(blacked.text) };
  const edited = editYaml(described.text, (document) => {
    document.set('sha256', sums.after);
    append(document, 'redactions', { date, lines: place.lines, characters: blacked.characters, reason, ...sums });
  });
  files.set(described.path, edited);
  for (const { path, text: stated, about } of reports) {
    const own = about.witnesses.some(({ source: of, lines }) => of === source && lines[0] <= last && first <= lines[1]);
    const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    if (about.witnesses[0]?.source === source && own) {
      const broken = about.corrections.find(({ find }) =>
        lines.some((line) => before[line - 1]?.includes(find) && !now[line - 1]?.includes(find)),
      );
      if (broken)
        return {
          code: 'E-REDACT-CORRECTION',
          message: `${path} 的更正“${broken.find}”用到要遮盖的字：请先删去或改写这条更正，再遮盖。`,
        };
    }
    const change = (phrase: string, line?: number) =>
      (line === undefined ? lines : lines.filter((one) => one === line)).reduce(
        (words, one) => after(words, before[one - 1] ?? '', now[one - 1] ?? ''),
        phrase,
      );
    let changed = own;
    const result = editYaml(stated, (document) => {
      changed = editAbout(document, about, source, change) || own;
      if (own) append(document, 'history', { date, what: 'redacted', note: reason });
    });
    if (changed) files.set(path, result);
  }
  return { files, characters: blacked.characters, was: blacked.was };
}

/** Shorter pieces stand everywhere by chance. */
const TELLING = 4;

/** Where else what was blacked out still stands, as `path:line`. */
export function leftovers(was: readonly string[], files: Iterable<Named>): string[] {
  const pieces = was
    .map((piece) => piece.trim())
    .filter((piece) => [...piece].length >= TELLING && !piece.includes('█'));
  const found: string[] = [];
  for (const { path, text } of files)
    for (const [index, line] of text.split('\n').entries())
      if (pieces.some((piece) => line.includes(piece))) found.push(`${path}:${index + 1}`);
  return found;
}
