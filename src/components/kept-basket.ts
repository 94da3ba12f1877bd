import { type BasketItem, readBasket } from '../basket/basket.ts';

/** Where the basket is kept: in this browser only. */
const KEPT = 'basket';

/** The reader's basket; empty where the browser keeps nothing (private windows, storage refused). */
export function keptBasket(): BasketItem[] {
  try {
    return readBasket(localStorage.getItem(KEPT));
  } catch {
    return [];
  }
}

/** Keeps a basket; false where the browser refuses. */
export function keepBasket(items: readonly BasketItem[]): boolean {
  try {
    localStorage.setItem(KEPT, JSON.stringify(items));
    return true;
  } catch {
    return false;
  }
}
