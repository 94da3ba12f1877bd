import { globSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromMdx, MdxFormatError } from '../../src/report/from-mdx.ts';
import { GENERATED, toMdx } from '../../src/report/to-mdx.ts';
import { RUNS, TIMEOUT } from '../runs.ts';
import { block } from './block-like.ts';

const file = (...lines: string[]) => `${[GENERATED, ...lines].join('\n\n')}\n`;
const PARAGRAPH = '<Paragraph id="p1" level="1" lines="3">引言。</Paragraph>';

/** The line that is refused, or the blocks. */
function refused(mdx: string): number | undefined {
  try {
    fromMdx(mdx);
  } catch (error) {
    expect(error).toBeInstanceOf(MdxFormatError);
    return (error as MdxFormatError).line;
  }
  return undefined;
}

describe('fromMdx', () => {
  it(
    'gives back what toMdx was given',
    () => {
      fc.assert(
        fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
          expect(fromMdx(toMdx(blocks))).toEqual(blocks);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it.each(globSync('content/reports/**/report.mdx').sort())('reads %s', (path) => {
    const mdx = readFileSync(path, 'utf8');
    const blocks = fromMdx(mdx);
    expect(blocks.length).toBeGreaterThan(0);
    expect(toMdx(blocks)).toBe(mdx);
  });

  it.each([
    ['without the first line', `${PARAGRAPH}\n`, 1],
    ['with another first line', file(PARAGRAPH).replace('npm', 'NPM'), 1],
    ['with Markdown', file(PARAGRAPH, '# 标题'), 5],
    ['with code', file('import x from "y"'), 3],
    ['with a live expression in the text', file(PARAGRAPH.replace('引言', '{alert(1)}')), 3],
    ['with an element that is none of ours in the text', file(PARAGRAPH.replace('引言', '<script>')), 3],
    ['with an element that is none of ours', file('<Section id="1" level="1" lines="1">甲</Section>'), 3],
    ['without an id', file('<Paragraph level="1" lines="3">引言。</Paragraph>'), 3],
    ['without lines', file('<Paragraph id="p1" level="1">引言。</Paragraph>'), 3],
    ['with lines that are no numbers', file('<Paragraph id="p1" level="1" lines="a-b">引言。</Paragraph>'), 3],
    ['with attributes in another order', file('<Paragraph level="1" id="p1" lines="3">引言。</Paragraph>'), 3],
    [
      'with an attribute that we do not write',
      file('<Paragraph id="p1" level="1" lines="3" onclick="x">引言。</Paragraph>'),
      3,
    ],
    ['with an expression as attribute', file('<Paragraph id={1} level="1" lines="3">引言。</Paragraph>'), 3],
    [
      'with a mark that lacks an attribute',
      file('<Paragraph id="p1" level="1" lines="3"><Correction was="">主</Correction></Paragraph>'),
      3,
    ],
    [
      'with an unknown kind of damage',
      file('<Paragraph id="p1" level="1" lines="3"><Damage kind="x" rule="y">主</Damage></Paragraph>'),
      3,
    ],
    [
      'with a variant of no witness',
      file('<Paragraph id="p1" level="1" lines="3"><Variant reading="" witness="0" line="1">主</Variant></Paragraph>'),
      3,
    ],
    ['cut off inside a block', file(PARAGRAPH).slice(0, -20), 3],
    ['without a final line break', file(PARAGRAPH).slice(0, -1), 4],
    ['with CRLF', file(PARAGRAPH).replaceAll('\n', '\r\n'), 1],
    ['with a blank line too many', file(PARAGRAPH, '', PARAGRAPH), 5],
    ['without a blank line between blocks', file(PARAGRAPH, PARAGRAPH).replace('>\n\n<', '>\n<'), 4],
  ])('refuses a file %s, and tells the line', (_, mdx, line) => {
    expect(refused(mdx)).toBe(line);
  });

  it(
    'takes nothing that toMdx would not have written',
    () => {
      const damaged = fc.tuple(
        fc.array(block, { minLength: 1, maxLength: 3 }),
        fc.nat(),
        fc.constantFrom('', '{', '<', '\\', '"', ' ', '\n'),
      );
      fc.assert(
        fc.property(damaged, ([blocks, place, put]) => {
          const mdx = toMdx(blocks);
          const at = place % mdx.length;
          const changed = mdx.slice(0, at) + put + mdx.slice(at + 1);
          if (refused(changed) === undefined) expect(toMdx(fromMdx(changed))).toBe(changed);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
