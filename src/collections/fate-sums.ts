import { FATES, type Fate } from '../report/fate.ts';
import type { AccountSums } from './account-files.ts';

/** What became of all characters of all sources. */
export interface FateSums {
  sources: number;
  characters: number;
  /** In the order of `FATES`, those that occur; they sum to `characters`. */
  fates: { fate: Fate; characters: number }[];
  /** Characters removed or read as metadata, by rule, most first. */
  rules: { rule: string; characters: number }[];
}

/** Adds up the accounts of all sources. */
export function fateSums(accounts: ReadonlyMap<string, AccountSums>): FateSums {
  const fates = FATES.map((fate) => ({
    fate,
    characters: [...accounts.values()].reduce((sum, { totals }) => sum + totals[fate], 0),
  })).filter(({ characters }) => characters > 0);
  const rules = new Map<string, number>();
  for (const { rules: own } of accounts.values())
    for (const [rule, characters] of Object.entries(own)) rules.set(rule, (rules.get(rule) ?? 0) + characters);
  return {
    sources: accounts.size,
    characters: fates.reduce((sum, { characters }) => sum + characters, 0),
    fates,
    rules: Array.from(rules, ([rule, characters]) => ({ rule, characters })).sort(
      (a, b) => b.characters - a.characters,
    ),
  };
}
