/** A passage that a reader has put aside, with all that is needed to use it without the site. */
export interface BasketItem {
  /** Id of the passage: hubei/wuhan/jiangan/2019-2020#2-3-1. */
  id: string;
  /** Number and text as published. */
  text: string;
  /** GB/T 7714-2025, with the day it was put aside as the day it was read. */
  reference: string;
  /** What is doubtful or damaged; empty where nothing is. */
  caution: string;
  /** The reader's own note. */
  note: string;
}

/** More would be a book; a browser keeps some five million letters for a site. */
export const MOST_ITEMS = 200;

/** The basket with an item at its end; as it was where the passage is in it already, or where it is full. */
export function put(items: readonly BasketItem[], item: BasketItem): BasketItem[] {
  return items.length >= MOST_ITEMS || items.some(({ id }) => id === item.id) ? [...items] : [...items, item];
}

/** The basket without a passage. */
export function drop(items: readonly BasketItem[], id: string): BasketItem[] {
  return items.filter((item) => item.id !== id);
}

/** The basket with a passage one place up (-1) or down (1); as it was where there is no such place. */
export function move(items: readonly BasketItem[], id: string, by: -1 | 1): BasketItem[] {
  const at = items.findIndex((item) => item.id === id);
  const to = at + by;
  const moved = [...items];
  const [one, other] = [moved[at], moved[to]];
  if (one && other) [moved[at], moved[to]] = [other, one];
  return moved;
}

/** The basket with another note on a passage. */
export function annotate(items: readonly BasketItem[], id: string, note: string): BasketItem[] {
  return items.map((item) => (item.id === id ? { ...item, note } : item));
}

const isItem = (value: unknown): value is BasketItem =>
  typeof value === 'object' &&
  value !== null &&
  (['id', 'text', 'reference', 'caution', 'note'] as const).every(
    (field) => typeof (value as Record<string, unknown>)[field] === 'string',
  );

/** The basket as it was kept; whatever is no item of one (another version's, or damaged) is left out. */
export function readBasket(kept: string | null): BasketItem[] {
  if (!kept) return [];
  try {
    const items: unknown = JSON.parse(kept);
    return Array.isArray(items) ? items.filter(isItem).slice(0, MOST_ITEMS) : [];
  } catch {
    return [];
  }
}
