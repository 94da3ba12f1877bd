/** Objects as JSON Lines: one a line, final line break. */
export function jsonl(rows: Iterable<object>): string {
  let text = '';
  for (const row of rows) text += `${JSON.stringify(row)}\n`;
  return text;
}
