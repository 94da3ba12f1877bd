/** Numbers for tokens, from 0 in the order in which they come. */
export interface TokenIds {
  /** The number of a token; a new one has the next. */
  enter(token: number): number;
  /** The number of a token, −1 for one that was never entered. */
  get(token: number): number;
  /** All tokens, by number. */
  tokens(): Uint32Array;
  readonly size: number;
}

/** Places at first; a power of two, and so it stays. */
const ROOM = 1 << 16;

/** Knuth's multiplier (2³² / golden ratio): letters that follow each other in the alphabet come to lie apart. */
const SPREAD = 0x9e3779b1;

/**
 * A table of tokens (numbers below 2³²) with open addresses. A `Map` takes most of such numbers for objects, and four times as long.
 */
export function tokenIds(): TokenIds {
  let room = ROOM;
  let shift = 32 - Math.log2(ROOM);
  let tokens = new Uint32Array(room);
  // 0 for an empty place, else the number and one
  let ids = new Int32Array(room);
  let byId = new Uint32Array(room);
  let size = 0;
  const placeOf = (token: number) => {
    let place = Math.imul(token, SPREAD) >>> shift;
    while (ids[place] !== 0 && tokens[place] !== token) place = (place + 1) & (room - 1);
    return place;
  };
  const grow = () => {
    room *= 2;
    shift--;
    tokens = new Uint32Array(room);
    ids = new Int32Array(room);
    const more = new Uint32Array(room);
    more.set(byId);
    byId = more;
    for (let id = 0; id < size; id++) {
      const place = placeOf(byId[id] as number);
      tokens[place] = byId[id] as number;
      ids[place] = id + 1;
    }
  };
  return {
    enter(token) {
      const place = placeOf(token);
      if (ids[place] !== 0) return (ids[place] as number) - 1;
      tokens[place] = token;
      byId[size] = token;
      ids[place] = ++size;
      if (2 * size > room) grow();
      return size - 1;
    },
    get: (token) => (ids[placeOf(token)] as number) - 1,
    tokens: () => byId.slice(0, size),
    get size() {
      return size;
    },
  };
}
