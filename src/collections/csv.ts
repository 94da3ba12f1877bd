/** A byte order mark, so that spreadsheet programs read UTF-8. */
const BOM = '\uFEFF';

// A cell that begins so is run as a formula by spreadsheet programs: =1+1, +1, -1, @SUM(1)
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: unknown): string {
  const text = value === null || value === undefined ? '' : Array.isArray(value) ? value.join(' ') : String(value);
  const safe = typeof value === 'string' && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV (RFC 4180, UTF-8 with byte order mark); lists are joined by spaces, text that a spreadsheet would run gets an apostrophe before it. */
export function csv(columns: readonly string[], rows: Iterable<readonly unknown[]>): string {
  const lines = [columns.map(cell).join(',')];
  for (const row of rows) lines.push(row.map(cell).join(','));
  return `${BOM}${lines.join('\r\n')}\r\n`;
}
