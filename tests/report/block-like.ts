import fc from 'fast-check';
import { type Block, DAMAGE_KINDS, type Inline } from '../../src/report/report.ts';

/** Text that Markdown, MDX, HTML or YAML could take for something else; all of it must come out as text. */
export const HOSTILE = [
  '{alert(1)}',
  '<script>alert(1)</script>',
  'import x from "y"',
  'export const x = 1',
  '<5%',
  '---',
  '***',
  '```js',
  '~~~',
  '</Measure>',
  '<Title own>',
  '<Correction was="" reason="">',
  '<!-- -->',
  '&amp;',
  '&#123;',
  '\\',
  '\\{',
  '$x$',
  '[a](javascript:alert(1))',
  '![a](b)',
  '[^1]: x',
  '<https://x.y>',
  'http://x.y/z',
  '**粗**',
  '_斜_',
  '| a | b |',
  '# 标题',
  '> 引',
  '- 项',
  '1. 项',
  ':::note',
  '\u202e反\u202c',
  '\u200b\ufeff',
  '😀👨‍👩‍👧',
  '\u{20bb7}野家',
  'e\u0301\u0308',
  '\'"`',
  '{/* x */}',
  '{"a"}',
  '<a.b c={d}/>',
  '<></>',
  '%}{%',
  '\t',
  '\u3000',
  '  ',
];

const piece = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.constantFrom('教育', '加强管理，', '落实。', '（一）', '99.8%', 'xx', '20*年'),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

/** Text as a block may hold it: any characters, but no line breaks, control characters or halves of characters. */
export const line = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) => pieces.join('').replace(/[^\P{Cc}\t]|[\u2028\u2029]/gu, ''));
const filled = line.map((text) => text || '文');

const mark: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ mark: fc.constant('correction' as const), text: line, was: line, reason: filled }),
  fc.record({
    mark: fc.constant('damage' as const),
    text: line,
    kind: fc.constantFrom(...DAMAGE_KINDS),
    rule: fc.constant('mask-x'),
  }),
  fc.record({
    mark: fc.constant('variant' as const),
    text: line,
    reading: line,
    witness: fc.integer({ min: 2, max: 9 }),
    line: fc.integer({ min: 1, max: 9999 }),
  }),
);

/** A run as import makes it: no empty strings, no two strings side by side. */
const run = (minLength: number) =>
  fc.array(fc.oneof(filled, mark), { minLength, maxLength: 4 }).map((parts) =>
    parts.reduce<Inline[]>((whole, part) => {
      const last = whole.at(-1);
      if (typeof last === 'string' && typeof part === 'string') whole[whole.length - 1] = last + part;
      else whole.push(part);
      return whole;
    }, []),
  );

const ids: fc.Arbitrary<string[]> = fc.uniqueArray(fc.constantFrom('deyu', 'jiaoshi', 'anquan'), { maxLength: 2 });

/** A block with any text in it. */
export const block: fc.Arbitrary<Block> = fc
  .record({
    id: fc.constantFrom('1', '2-3-1', 'p1', '2-b4', '1~2'),
    type: fc.constantFrom<Block['type'][]>('heading', 'measure', 'paragraph'),
    number: line.map((text) => text.trim()),
    level: fc.integer({ min: 1, max: 6 }),
    title: fc.oneof(fc.constant<Inline[]>([]), run(1)),
    titleOwnLine: fc.boolean(),
    content: run(0),
    lines: fc
      .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 0, max: 9 }))
      .map(([from, more]): Block['lines'] => [from, from + more]),
    topics: ids,
    objects: ids,
  })
  .map((made): Block => {
    if (made.type === 'measure') return { ...made, titleOwnLine: made.titleOwnLine && made.title.length > 0 };
    const untitled = { ...made, title: [], titleOwnLine: false };
    return made.type === 'heading' ? { ...untitled, topics: [], objects: [] } : untitled;
  });
