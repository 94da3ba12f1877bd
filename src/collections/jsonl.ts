/** Rows held as text at once. */
const AT_ONCE = 10_000;

/** Objects as JSON Lines in UTF-8: one a line, final line break. The file may be longer than a string can be. */
export function jsonl(rows: Iterable<object>): Blob {
  const encoder = new TextEncoder();
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let text = '';
  let held = 0;
  for (const row of rows) {
    text += `${JSON.stringify(row)}\n`;
    if (++held % AT_ONCE === 0) {
      parts.push(encoder.encode(text));
      text = '';
    }
  }
  return new Blob([...parts, encoder.encode(text)]);
}
