import { textStream } from './text-stream.ts';

function* lines(rows: Iterable<object>): Generator<string> {
  for (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** Objects as JSON Lines in UTF-8: one a line, final line break. The file may be longer than a string can be. */
export function jsonl(rows: Iterable<object>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return textStream(lines(rows));
}
