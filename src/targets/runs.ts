import type { Layout } from './layout.ts';
import type { Quantity } from './quantities.ts';

/** A quantity that was taken, and the index of its clause. */
export interface Placed {
  quantity: Quantity;
  clause: number;
}

/** Longest separator between two values: 以及. */
const SEPARATOR_MOST = 2;
// 分别达到96%、98%、94.8%以上
const SEPARATOR = /^(?:[、，,]|和|及|与|以及)$/u;

/** Groups quantities that stand side by side with nothing but a separator between them: the values of one 分别. In order; most groups have one. */
export function runs(placed: readonly Placed[], { text }: Layout): Placed[][] {
  const groups: Placed[][] = [];
  for (const item of placed) {
    const last = groups.at(-1)?.at(-1);
    const gap = last ? item.quantity.start - last.quantity.end : 0;
    const joined =
      last?.clause === item.clause &&
      gap <= SEPARATOR_MOST &&
      SEPARATOR.test(text.slice(last.quantity.end, item.quantity.start));
    if (joined) groups.at(-1)?.push(item);
    else groups.push([item]);
  }
  return groups;
}
