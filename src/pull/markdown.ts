// [链](x) ![图](x) <b> `码` *粗* _斜_ ~~删~~ | a | #1 @name https://x www.x &amp; $公式$ "引"
const SIGNS = /[\\`*_{}[\]()<>#&|~$@:.!"']/gu;
// line breaks, control characters, and those that turn the direction of writing
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u2028\u2029]+/gu;
const TURNING = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text of which no more than `most` characters are left, with … where some are gone. */
export function cut(text: string, most: number): string {
  const characters = [...text.slice(0, 2 * most + 2)];
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text;
}

/** Text of a source or of a stranger as plain text of one line of Markdown, also in a cell of a table: never markup, a link, a mention or HTML. */
export function plain(text: string): string {
  return text
    .replace(UNPRINTABLE, ' ')
    .replace(TURNING, '')
    .trim()
    .replace(SIGNS, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Lines as a block of code that none of them can close, whatever stands in them. */
export function fenced(lines: readonly string[], language = ''): string {
  const own = lines.map((line) => line.replace(UNPRINTABLE, ' ').replace(TURNING, ''));
  const longest = Math.max(2, ...own.flatMap((line) => Array.from(line.matchAll(/`+/gu), ([run]) => run.length)));
  const fence = '`'.repeat(longest + 1);
  return [fence + language, ...own, fence].join('\n');
}

/** A table; its cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
}
