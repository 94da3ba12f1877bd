/** Numbers in typed memory that make room for themselves: an array of plain numbers takes twice the memory for millions of them. */
export interface Growing<T extends Int32Array | Uint32Array | Float32Array | Float64Array> {
  push(value: number): void;
  append(values: ArrayLike<number>): void;
  readonly length: number;
  /** A copy of what was pushed, no longer than that. */
  done(): T;
}

const ROOM = 1024;

/** An empty list of numbers of the kind that `make` makes. */
export function growing<T extends Int32Array | Uint32Array | Float32Array | Float64Array>(
  make: new (length: number) => T,
): Growing<T> {
  let room = new make(ROOM);
  let length = 0;
  const need = (wanted: number) => {
    if (wanted <= room.length) return;
    const more = new make(Math.max(wanted, 2 * room.length));
    more.set(room);
    room = more;
  };
  return {
    push(value) {
      need(length + 1);
      room[length++] = value;
    },
    append(values) {
      need(length + values.length);
      room.set(values, length);
      length += values.length;
    },
    get length() {
      return length;
    },
    done: () => room.slice(0, length) as T,
  };
}
