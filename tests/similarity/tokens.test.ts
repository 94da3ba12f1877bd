import { expect, it } from 'vitest';
import { tokens } from '../../src/similarity/tokens.ts';

const pairs = (text: string) =>
  tokens(text).pairs.map((pair) => String.fromCharCode(Math.floor(pair / 65536), pair % 65536));

it('gives letters and neighbouring pairs of Han letters', () => {
  expect(pairs('师德师风')).toEqual(['师德', '德师', '师风']);
  expect(tokens('师德').letters).toEqual(['师', '德'].map((letter) => letter.charCodeAt(0)));
});

it('does not join letters over punctuation, figures, masks and line breaks', () => {
  expect(pairs('建校3所，xx县\n办学')).toEqual(['建校', '办学']);
});

it('says nothing of degree, quotation marks and width', () => {
  expect(pairs('进一步加强“双减”工作')).toEqual(pairs('切实加强双减工作'));
});

it('has nothing to say of an empty text', () => {
  expect(tokens('')).toEqual({ letters: [], pairs: [] });
});
