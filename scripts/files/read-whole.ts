import { readSync } from 'node:fs';

/**
 * Fills `bytes` from an opened file: what the system hands over at once may be less.
 * @param from where to begin; where the last reading ended when left out
 * @throws RangeError where the file ends before
 */
export function readWhole(file: number, bytes: Uint8Array, from?: number): void {
  for (let at = 0; at < bytes.length; ) {
    const found = readSync(file, bytes, at, bytes.length - at, from === undefined ? null : from + at);
    if (found === 0) throw new RangeError('the file ends');
    at += found;
  }
}
