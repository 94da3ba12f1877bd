import type { GramKey } from './gram-keys.ts';

/** Reports that hold a gram, by number, ascending; `most` where so many do that the list would narrow nothing. */
export type Holders = readonly number[] | 'most';

function put(bytes: number[], value: number): void {
  let rest = value;
  for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
  bytes.push(rest);
}

/**
 * One file of the gram index: for each key, ascending, its distance to the one before, the number of holders (0 for `most`) and their distances to each other,
 * less one; all as variable-length numbers, seven bits a byte, lowest first.
 */
export function packShard(lists: ReadonlyMap<GramKey, Holders>): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  let before = 0;
  for (const [key, holders] of [...lists].sort(([a], [b]) => a - b)) {
    put(bytes, key - before);
    before = key;
    put(bytes, holders === 'most' ? 0 : holders.length);
    if (holders === 'most') continue;
    let last = -1;
    for (const report of holders) {
      put(bytes, report - last - 1);
      last = report;
    }
  }
  return Uint8Array.from(bytes);
}

/** The holders of some keys in a file written by `packShard`; keys that no report holds have none. @throws RangeError for a file that ends too soon */
export function readShard(bytes: Uint8Array, keys: ReadonlySet<GramKey>): Map<GramKey, Holders> {
  const found = new Map<GramKey, Holders>();
  let at = 0;
  const next = () => {
    let value = 0;
    for (let scale = 1; ; scale *= 0x80) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('the file of grams ends too soon');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
    }
  };
  let key = 0;
  while (at < bytes.length) {
    key += next();
    const count = next();
    if (!keys.has(key)) {
      for (let left = count; left > 0; left--) next();
      continue;
    }
    let report = -1;
    found.set(key, count === 0 ? 'most' : Array.from({ length: count }, () => (report += next() + 1)));
  }
  for (const missing of keys) if (!found.has(missing)) found.set(missing, []);
  return found;
}
