import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Declaration {
  file: string;
  name: string;
  value: string;
}

const files = globSync('src/styles/*.css').sort();
// a comment may hold anything; the size of paper cannot be a token, since @page knows none
const bare = (css: string) => css.replace(/\/\*.*?\*\//gs, '').replace(/@page\s*\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
const css = new Map(files.map((file) => [file, bare(readFileSync(file, 'utf8'))]));
const TOKENS = 'src/styles/tokens.css';

const declarations = [...css].flatMap(([file, text]): Declaration[] =>
  // padding-block: var(--space-1) 0;
  Array.from(text.matchAll(/(?<=[{;]\s*)([a-z-]+|--[a-z0-9-]+)\s*:\s*([^;{}]+);/g), ([, name = '', value = '']) => ({
    file,
    name,
    value: value.replace(/\s+/g, ' ').trim(),
  })),
);
const elsewhere = declarations.filter(({ file }) => file !== TOKENS);
const said = (found: Declaration[]) => found.map(({ file, name, value }) => `${file}: ${name}: ${value}`);

/** Widths at which pages change, in rem; custom properties do not work in media queries. */
const BREAKPOINTS = ['24', '36', '48', '64', '75'];

test('the style sheets are read', () => {
  expect(files.length).toBeGreaterThan(25);
  expect(elsewhere.length).toBeGreaterThan(1000);
});

describe('outside the tokens', () => {
  test('there is no colour', () => {
    // #b01319, rgb(20 18 15 / 55%), white
    const COLOUR =
      /#[\da-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|\b(?:black|white|red|gr[ae]y|silver|yellow|blue|green|orange|brown|navy|maroon|gold)\b/i;
    const plain = elsewhere.map((one) => ({ ...one, value: one.value.replace(/var\(--[\w-]+\)/g, '') }));
    expect(said(plain.filter(({ value }) => COLOUR.test(value)))).toEqual([]);
  });

  test('there is no length but lines, shares, and what goes with the type', () => {
    // 0.9375rem, 22mm, 12pt; 1px to 7px are lines, em goes with the type
    const fixed = ({ name, value }: Declaration) =>
      name !== 'contain-intrinsic-size' &&
      Array.from(value.matchAll(/(?<![\w.-])(\d*\.?\d+)(rem|px|pt|mm|cm|in)\b/g)).some(
        ([, number, unit]) => unit !== 'px' || Number(number) > 7,
      );
    expect(said(elsewhere.filter(fixed))).toEqual([]);
  });

  test('type is set in the sizes of the scale', () => {
    // marks are set in a share of the type they stand in: 400 0.625em / 1 var(--sans)
    const ALLOWED = /var\(--size-[a-z0-9]+\)|\binherit\b|^100%$|(?<![\d.])0\.\d+em\b/;
    const type = elsewhere.filter(({ name }) => name === 'font-size' || name === 'font');
    expect(said(type.filter(({ value }) => !ALLOWED.test(value)))).toEqual([]);
  });

  test('fonts are the stacks of the tokens', () => {
    const family = elsewhere.filter(({ name }) => name === 'font-family');
    expect(said(family.filter(({ value }) => !/^var\(--(?:sans|serif|kai|mono)\)$|^inherit$/.test(value)))).toEqual([]);
  });

  test('pages change at the same few widths', () => {
    const widths = [...css].flatMap(([file, text]) =>
      // (max-width: 47.99rem) is everything below 48rem
      Array.from(text.matchAll(/\((?:min|max)-width:\s*([\d.]+)rem\)/g), ([, width = '']) => ({
        file,
        width: String(Math.round(Number(width))),
      })),
    );
    expect(widths.length).toBeGreaterThan(15);
    expect(widths.filter(({ width }) => !BREAKPOINTS.includes(width))).toEqual([]);
  });
});

describe('tokens', () => {
  const own = declarations.filter(({ file, name }) => file === TOKENS && name.startsWith('--'));
  const names = new Set(own.map(({ name }) => name));
  const used = new Set(
    declarations.flatMap(({ value }) => Array.from(value.matchAll(/var\((--[\w-]+)/g), ([, name = '']) => name)),
  );

  test('are all used, and all that is used is there', () => {
    const local = new Set(elsewhere.map(({ name }) => name).filter((name) => name.startsWith('--')));
    expect([...names].filter((name) => !used.has(name))).toEqual([]);
    expect([...used].filter((name) => !names.has(name) && !local.has(name))).toEqual([]);
  });

  test('every colour has its dark counterpart', () => {
    const text = readFileSync(TOKENS, 'utf8');
    const [, dark = ''] = /prefers-color-scheme: dark\) \{(.*?)\n\}/s.exec(text) ?? [];
    const colours = own.filter(({ value }) => /^#/.test(value)).map(({ name }) => name);
    // white stands on the red of both schemes
    const SAME = ['--on-red'];
    expect(new Set(colours).size).toBeGreaterThan(20);
    expect([...new Set(colours)].filter((name) => !dark.includes(`${name}:`) && !SAME.includes(name))).toEqual([]);
  });

  test('the page of the design names every one', () => {
    const page = readFileSync('docs/design.md', 'utf8');
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});
