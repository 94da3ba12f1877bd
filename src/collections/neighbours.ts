/** The items before and after one in a list. */
export interface Neighbours<T> {
  before: T | undefined;
  after: T | undefined;
}

/** The neighbours of every item of a list. */
export function neighbours<T>(list: readonly T[]): Map<T, Neighbours<T>> {
  return new Map(list.map((item, index) => [item, { before: list[index - 1], after: list[index + 1] }]));
}
