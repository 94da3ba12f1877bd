import type { Archive } from './assemble.ts';

/** A function of the archive that works out its answer once for each archive, however many pages ask for it. */
export function once<T>(make: (archive: Archive) => T): (archive: Archive) => T {
  const made = new WeakMap<Archive, { value: T }>();
  return (archive) => {
    let entry = made.get(archive);
    if (!entry) {
      entry = { value: make(archive) };
      made.set(archive, entry);
    }
    return entry.value;
  };
}
