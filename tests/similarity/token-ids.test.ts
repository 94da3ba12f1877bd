import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tokenIds } from '../../src/similarity/token-ids.ts';

it('numbers tokens as a map does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 })), fc.nat({ max: 2 ** 32 - 1 }), (tokens, other) => {
      const ids = tokenIds();
      const map = new Map<number, number>();
      for (const token of [0, ...tokens, ...tokens]) {
        if (!map.has(token)) map.set(token, map.size);
        expect(ids.enter(token)).toBe(map.get(token));
      }
      expect(ids.get(other)).toBe(map.get(other) ?? -1);
      expect([...ids.tokens()]).toEqual([...map.keys()]);
      expect(ids.size).toBe(map.size);
    }),
  );
});

it('makes room', () => {
  const ids = tokenIds();
  const tokens = Array.from({ length: 100_000 }, (_, at) => (at * 65537) % 2 ** 32);
  for (const [at, token] of tokens.entries()) expect(ids.enter(token) === at).toBe(true);
  expect(tokens.every((token, at) => ids.get(token) === at)).toBe(true);
});
