import { type GramKey, shardOf } from './gram-keys.ts';
import { type Holders, readShard } from './gram-shard.ts';

/** Says which reports hold grams. */
export interface Grams {
  /** Numbers of the reports that hold all keys, ascending; undefined where that narrows nothing. */
  holdAll(keys: Iterable<GramKey>): Promise<number[] | undefined>;
  /** Numbers of the reports that hold one of the keys; undefined as before. */
  holdOne(keys: Iterable<GramKey>): Promise<number[] | undefined>;
}

/** The numbers that two ascending lists share. */
export function shared(one: readonly number[], other: readonly number[]): number[] {
  const kept = new Set(other);
  return one.filter((number) => kept.has(number));
}

/** @param read gives one file of the index by its number; each is read once */
export function holdGrams(shards: number, read: (shard: number) => Promise<Uint8Array>): Grams {
  const files = new Map<number, Promise<Uint8Array>>();
  const file = (shard: number) => {
    let asked = files.get(shard);
    if (!asked) {
      asked = read(shard);
      // What has failed is asked for anew.
      asked.catch(() => files.delete(shard));
      files.set(shard, asked);
    }
    return asked;
  };
  const holders = async (keys: Iterable<GramKey>): Promise<Holders[]> => {
    const byShard = Map.groupBy(new Set(keys), (key) => shardOf(key, shards));
    const found = await Promise.all(
      [...byShard].map(async ([shard, own]) => [...readShard(await file(shard), new Set(own)).values()]),
    );
    return found.flat();
  };
  return {
    async holdAll(keys) {
      const lists = (await holders(keys)).filter((list) => list !== 'most');
      lists.sort((a, b) => a.length - b.length);
      const [first, ...others] = lists;
      return first && others.reduce<number[]>((kept, list) => shared(kept, list), [...first]);
    },
    async holdOne(keys) {
      const lists = await holders(keys);
      if (lists.includes('most')) return undefined;
      return [...new Set(lists.flat() as number[])].sort((a, b) => a - b);
    },
  };
}
