/** Characters handed on at once: some 200 KB. */
const AT_ONCE = 2 ** 16;

/**
 * Pieces of text as a stream of UTF-8: no more than a part of it is held at a time, so that it may be longer than a string can be. A piece is asked for
 * only when what is before it has been taken.
 */
export function textStream(pieces: Iterable<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const left = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      let text = '';
      while (text.length < AT_ONCE) {
        const { value, done } = left.next();
        if (done) {
          controller.enqueue(encoder.encode(text));
          controller.close();
          return;
        }
        text += value;
      }
      controller.enqueue(encoder.encode(text));
    },
  });
}
