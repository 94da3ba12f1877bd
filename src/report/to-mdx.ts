import { escapeAttribute, escapeText } from './escape.ts';
import { MARK_ELEMENTS } from './marks.ts';
import type { Block, Inline } from './report.ts';

export const GENERATED =
  '{/* 由 npm run import 生成，请勿手工修改：要改文字或结构，请改同目录的 about.yml，再运行 npm run import。 */}';

const ELEMENTS = { heading: 'Heading', measure: 'Measure', paragraph: 'Paragraph' } as const;

function attributes(values: Record<string, string>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`)
    .join('');
}

function inline(part: Inline): string {
  if (typeof part === 'string') return escapeText(part);
  const { element, attributes: names } = MARK_ELEMENTS[part.mark];
  const values: Record<string, unknown> = { ...part };
  const written = names.map((name) => ` ${name}="${escapeAttribute(String(values[name]))}"`).join('');
  return `<${element}${written}>${escapeText(part.text)}</${element}>`;
}

const run = (parts: readonly Inline[]) => parts.map(inline).join('');

function line(block: Block): string {
  const [from, to] = block.lines;
  const element = ELEMENTS[block.type];
  const start = attributes({
    id: block.id,
    number: block.number,
    level: String(block.level),
    lines: from === to ? String(from) : `${from}-${to}`,
    topics: block.topics.join(' '),
    objects: block.objects.join(' '),
  });
  const title = block.title.length ? `<Title${block.titleOwnLine ? ' own' : ''}>${run(block.title)}</Title>` : '';
  return `<${element}${start}>${title}${run(block.content)}</${element}>`;
}

/**
 * The text of `report.mdx` for the blocks of a report (see FORMAT.md). Deterministic, and `fromMdx` gives the blocks back.
 * The blocks' text must hold no line break: a title's own line is told by `titleOwnLine`.
 */
export function toMdx(blocks: readonly Block[]): string {
  return `${[GENERATED, ...blocks.map(line)].join('\n\n')}\n`;
}
