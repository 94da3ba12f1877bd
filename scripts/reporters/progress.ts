/** What progress is written with. */
export interface Progress {
  /** Milliseconds since any moment. */
  now(): number;
  write(text: string): void;
  /** Whether a line can be written over. */
  terminal: boolean;
}

/** Nothing is said of what takes less, in milliseconds. */
const QUIET = 2000;
/** Before this share is done nobody can say how long the rest takes: the first one of a thousand waits for all that is loaded before it. */
const EARLY = 0.03;
/** Between two notes: on a terminal, and where every note is a line of its own. */
const OFTEN = 500;
const SELDOM = 10_000;

const ON_STDERR: Progress = {
  now: () => performance.now(),
  write: (text) => process.stderr.write(text),
  terminal: process.stderr.isTTY === true,
};

/** Seconds in words: 3 分 20 秒. */
export function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} 秒` : `${Math.floor(whole / 60)} 分 ${whole % 60} 秒`;
}

/**
 * Tells how far something is and how long it may still take, on the error output, once it has taken two seconds; what is done sooner says nothing.
 * The rest is reckoned from the share that is done.
 * @returns to be called with what is done and what there is to do, in any unit; when all is done the line is taken away
 */
export function progress(label: string, on: Progress = ON_STDERR): (done: number, all: number) => void {
  const start = on.now();
  let last = Number.NEGATIVE_INFINITY;
  let shown = false;
  return (done, all) => {
    const now = on.now();
    if (done >= all) {
      if (shown && on.terminal) on.write('\r\x1b[K');
      shown = false;
      return;
    }
    if (now - start < QUIET || done <= 0 || now - last < (on.terminal ? OFTEN : SELDOM)) return;
    last = now;
    shown = true;
    const rest = ((now - start) / 1000) * (all / done - 1);
    const share = `${label} ${Math.floor((100 * done) / all)}%`;
    const text = done / all < EARLY ? share : `${share}，约还需 ${duration(rest)}`;
    on.write(on.terminal ? `\r\x1b[K${text}` : `${text}\n`);
  };
}
