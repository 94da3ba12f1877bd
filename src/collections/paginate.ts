/** One page of a long list. */
export interface ListPage<T> {
  items: T[];
  /** 1-based. */
  number: number;
  total: number;
}

/** A list cut into pages of `size`; an empty list gives one empty page. */
export function paginate<T>(items: readonly T[], size: number): ListPage<T>[] {
  const total = Math.max(1, Math.ceil(items.length / size));
  return Array.from({ length: total }, (_, index) => ({
    items: items.slice(index * size, (index + 1) * size),
    number: index + 1,
    total,
  }));
}
