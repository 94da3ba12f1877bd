import { textStream } from './text-stream.ts';

/** A byte order mark, so that spreadsheet programs read UTF-8. */
const BOM = '\uFEFF';

// A cell that begins so is run as a formula by spreadsheet programs: =1+1, +1, -1, @SUM(1)
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function* lines(columns: readonly string[], rows: Iterable<readonly unknown[]>): Generator<string> {
  yield `${BOM}${columns.map(cell).join(',')}\r\n`;
  for (const row of rows) yield `${row.map(cell).join(',')}\r\n`;
}

/** A table as CSV (RFC 4180, UTF-8 with byte order mark); lists are joined by spaces, text that a spreadsheet would run gets an apostrophe before it. */
export function csv(
  columns: readonly string[],
  rows: Iterable<readonly unknown[]>,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  return textStream(lines(columns, rows));
}
