/** What the worker asks a page: which build it is of. The answer is the build, or nothing. */
export const WHICH_BUILD = 'which build';

/** What a page asks a worker that waits: to take over if no page of another build is open. */
export const TAKE_OVER = 'take over';
/** The same, asked by a reader: the asking page does not count, as it is about to be loaded anew. */
export const RELOAD = 'reload';

/** The worker's answer to both. */
export interface TakeOver {
  /** Open pages of another build that keep the worker waiting, the asking page aside. */
  others: number;
  /** Whether the asking page is of another build. */
  old: boolean;
}

/** Asks and waits for the answer; undefined when none comes in time. */
export function ask<T>(to: { postMessage(message: unknown, transfer: Transferable[]): void }, question: string) {
  // A page that does not answer within a second is busy or has no script; it is then taken for an old one.
  const PATIENCE = 1000;
  return new Promise<T | undefined>((done) => {
    const { port1, port2 } = new MessageChannel();
    const end = (answer?: T) => {
      clearTimeout(timer);
      port1.close();
      done(answer);
    };
    const timer = setTimeout(end, PATIENCE);
    port1.onmessage = ({ data }) => end(data);
    to.postMessage(question, [port2]);
  });
}
