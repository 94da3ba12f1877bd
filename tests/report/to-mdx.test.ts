import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlineText } from '../../src/report/inline-text.ts';
import { MARK_ELEMENTS } from '../../src/report/marks.ts';
import type { Block, Inline } from '../../src/report/report.ts';
import { GENERATED, toMdx } from '../../src/report/to-mdx.ts';
import { RUNS, TIMEOUT } from '../runs.ts';
import { block, HOSTILE } from './block-like.ts';
import { compileMdx, nodesOf, type Shown, showMdx } from './compile-mdx.ts';

const MEASURE: Block = {
  id: '1-1',
  type: 'measure',
  number: '1、',
  level: 2,
  title: ['力行。'],
  titleOwnLine: false,
  content: ['继续完善。'],
  lines: [12, 12],
  topics: ['deyu', 'jiaoshi'],
  objects: ['shide'],
};
const written = (fields: Partial<Block>) => toMdx([{ ...MEASURE, ...fields }]).split('\n')[2];

const ELEMENTS = { heading: 'Heading', measure: 'Measure', paragraph: 'Paragraph' };
const NAMES = [...Object.values(ELEMENTS), 'Title', ...Object.values(MARK_ELEMENTS).map(({ element }) => element)];

/** What a run must show: its text, and its marks with their attributes, all as text. */
function shownRun(run: readonly Inline[]): Shown[] {
  return run.map((part) => {
    if (typeof part === 'string') return part;
    const { element, attributes } = MARK_ELEMENTS[part.mark];
    const values: Record<string, unknown> = { ...part };
    return {
      name: element,
      attributes: Object.fromEntries(attributes.map((name) => [name, String(values[name])])),
      children: part.text === '' ? [] : [part.text],
    };
  });
}

function shownBlock({ id, type, number, level, title, titleOwnLine, content, lines, topics, objects }: Block): Shown {
  const [from, to] = lines;
  const attributes = {
    id,
    number,
    level: String(level),
    lines: from === to ? String(from) : `${from}-${to}`,
    topics: topics.join(' '),
    objects: objects.join(' '),
  };
  const lead: Shown = { name: 'Title', attributes: titleOwnLine ? { own: true } : {}, children: shownRun(title) };
  return {
    name: ELEMENTS[type],
    attributes: Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== '')),
    children: [...(title.length ? [lead] : []), ...shownRun(content)],
  };
}

/** Everything but the line breaks between blocks. */
const elements = (shown: readonly Shown[]) => shown.filter((part) => part !== '\n');

describe('toMdx', () => {
  it('says first that the file is generated, and puts each block on a line of its own', () => {
    expect(toMdx([MEASURE, { ...MEASURE, id: '1-2' }]).split('\n')).toEqual([
      GENERATED,
      '',
      expect.stringMatching(/^<Measure id="1-1".*<\/Measure>$/),
      '',
      expect.stringMatching(/^<Measure id="1-2".*<\/Measure>$/),
      '',
    ]);
  });

  it('of no blocks is the first line', () => {
    expect(toMdx([])).toBe(`${GENERATED}\n`);
  });

  it('writes a measure', () => {
    expect(written({})).toBe(
      '<Measure id="1-1" number="1、" level="2" lines="12" topics="deyu jiaoshi" objects="shide"><Title>力行。</Title>继续完善。</Measure>',
    );
  });

  it('writes a title on a line of its own, and lines from to', () => {
    expect(written({ titleOwnLine: true, lines: [12, 14], topics: [], objects: [] })).toBe(
      '<Measure id="1-1" number="1、" level="2" lines="12-14"><Title own>力行。</Title>继续完善。</Measure>',
    );
  });

  it('leaves out what is empty', () => {
    expect(written({ type: 'heading', number: '', title: [], topics: [], objects: [], content: ['指导思想'] })).toBe(
      '<Heading id="1-1" level="2" lines="12">指导思想</Heading>',
    );
  });

  it('writes marks with all their attributes', () => {
    const content: Inline[] = [
      '办学自',
      { mark: 'correction', text: '主权', was: '', reason: '脱“主权”二字' },
      { mark: 'damage', text: 'xx', kind: 'mask', rule: 'mask-x' },
      { mark: 'variant', text: '规范', reading: '规', witness: 2, line: 1501 },
    ];
    expect(written({ type: 'paragraph', number: '', title: [], topics: [], objects: [], content })).toBe(
      '<Paragraph id="1-1" level="2" lines="12">办学自<Correction was="" reason="脱“主权”二字">主权</Correction>' +
        '<Damage kind="mask" rule="mask-x">xx</Damage><Variant reading="规" witness="2" line="1501">规范</Variant></Paragraph>',
    );
  });
});

describe('any text is only ever text', () => {
  it.each(HOSTILE)('%j', (text) => {
    const mark: Inline = { mark: 'correction', text, was: text, reason: text };
    const blocks = (['heading', 'measure', 'paragraph'] as const).map(
      (type): Block => ({
        ...MEASURE,
        type,
        number: text.trim(),
        title: type === 'measure' ? [text, mark] : [],
        content: [text, mark, text],
      }),
    );
    expect(elements(showMdx(toMdx(blocks), NAMES))).toEqual(blocks.map(shownBlock));
  });

  it(
    'whatever it is: the compiler takes it, and the page shows it and nothing else',
    () => {
      fc.assert(
        fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
          const mdx = toMdx(blocks);
          expect(() => compileMdx(mdx)).not.toThrow();
          expect(elements(showMdx(mdx, NAMES))).toEqual(blocks.map(shownBlock));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'whatever it is: no expression but the first line, no import, no element but ours',
    () => {
      fc.assert(
        fc.property(fc.array(block, { maxLength: 5 }), (blocks) => {
          const [root, first, ...rest] = nodesOf(toMdx(blocks));
          expect(root?.type).toBe('root');
          expect(first).toMatchObject({ type: 'mdxFlowExpression', value: GENERATED.slice(1, -1) });
          for (const { type, name } of rest) {
            expect(['text', 'mdxJsxFlowElement', 'mdxJsxTextElement']).toContain(type);
            if (type !== 'text') expect(NAMES).toContain(name);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'is the published text of the blocks, number left out',
    () => {
      fc.assert(
        fc.property(block, (one) => {
          const text = (shown: Shown): string =>
            typeof shown === 'string' ? shown : shown.children.map(text).join('');
          const [shown] = elements(showMdx(toMdx([one]), NAMES));
          expect(text(shown ?? '')).toBe(inlineText([...one.title, ...one.content]));
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
