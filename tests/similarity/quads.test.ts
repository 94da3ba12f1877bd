import fc from 'fast-check';
import { expect, it } from 'vitest';
import { carriedOver, isCarriedOver, quads } from '../../src/similarity/quads.ts';
import { SHIDE, SHITANG } from './measures.ts';

it('is 1 for one text printed with other punctuation, and next to nothing for another text', () => {
  const [text] = SHIDE;
  expect(carriedOver(quads(text), quads(text.replaceAll('，', ',').replaceAll('。', ' ')))).toBe(1);
  expect(carriedOver(quads(text), quads(SHITANG[0]))).toBeLessThan(0.1);
});

it('asks how much of the shorter text is in the longer one', () => {
  const [text] = SHIDE;
  expect(carriedOver(quads(text), quads(SHITANG[0] + text))).toBe(1);
  expect(carriedOver(quads(text.slice(0, 40)), quads(text.slice(20)))).toBeLessThan(0.6);
});

it('proves nothing by a slogan', () => {
  expect(carriedOver(quads('加强领导落实责任'), quads('加强领导落实责任'))).toBe(0);
  expect(quads('')).toHaveLength(0);
});

it('knows of a share what the share itself says', () => {
  const hashes = fc
    .uniqueArray(fc.nat({ max: 60 }), { maxLength: 50 })
    .map((list) => Uint32Array.from(list.sort((a, b) => a - b)));
  fc.assert(
    fc.property(hashes, hashes, fc.constantFrom(0, 0.3, 0.5, 0.6, 1), (a, b, share) => {
      expect(isCarriedOver(a, b, share)).toBe(carriedOver(a, b) >= share);
    }),
  );
});
