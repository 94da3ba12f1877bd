import fc from 'fast-check';
import { expect, test } from 'vitest';
import { factKey } from '../../../src/search/grams/gram-keys.ts';
import { type Holders, packShard, readShard } from '../../../src/search/grams/gram-shard.ts';

const key = fc.oneof(
  fc.nat(2 ** 32 - 1),
  fc.string().map((value) => factKey('object', value)),
);
const holders = fc.oneof(
  fc.constant('most' as const),
  fc.uniqueArray(fc.nat(20_000), { minLength: 1 }).map((list) => list.sort((a, b) => a - b)),
);

test('what is packed is read again; what nobody holds has no holders', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, holders)), fc.array(key), (given, others) => {
      const lists = new Map<number, Holders>(given);
      const asked = new Set([...lists.keys(), ...others]);
      const found = readShard(packShard(lists), asked);
      expect(found.size).toBe(asked.size);
      for (const one of asked) expect(found.get(one)).toEqual(lists.get(one) ?? []);
    }),
  );
});

test('a file that ends too soon is not taken for one', () => {
  const whole = packShard(new Map([[70_000, [1, 300, 70_000]]]));
  expect(() => readShard(whole.subarray(0, -1), new Set([70_000]))).toThrow(RangeError);
});
