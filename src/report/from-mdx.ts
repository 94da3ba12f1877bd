import { unescapeAttribute, unescapeText } from './escape.ts';
import { MARK_ELEMENTS, readMark } from './marks.ts';
import type { Block, Inline } from './report.ts';
import { GENERATED, toMdx } from './to-mdx.ts';

/** Thrown when a file is not what `toMdx` writes; `line` is 1-based. */
export class MdxFormatError extends Error {
  readonly line: number;
  constructor(line: number, message: string) {
    super(message);
    this.name = 'MdxFormatError';
    this.line = line;
  }
}

// <Measure id="1-1" number="1、" level="2" lines="11" topics="dangjian"><Title>把学习……来抓。</Title>要着眼于……</Measure>
const BLOCK = /^<(Heading|Measure|Paragraph)((?: [a-z]+="[^"]*")*)>(.*)<\/\1>$/u;
// <Title own>立德树人成效影响力持续扩大</Title>在习近平总书记主持召开的……
const TITLE = /^<Title( own)?>(.*?)<\/Title>(.*)$/u;
// 充分发挥办学自<Correction was="" reason="……">主权</Correction>。 · 教育工作坚持<Damage kind="mask" rule="mask-x">xx</Damage>
const ELEMENTS = Object.values(MARK_ELEMENTS).map(({ element }) => element);
const MARK = new RegExp(`<(${ELEMENTS.join('|')})((?: [a-z]+="[^"]*")*)>(.*?)</\\1>`, 'gu');

function attributes(text: string): Record<string, string> {
  const found = text.matchAll(/ ([a-z]+)="([^"]*)"/gu);
  return Object.fromEntries(Array.from(found, ([, name, value]) => [name, unescapeAttribute(value ?? '')]));
}

function run(escaped: string, at: number): Inline[] {
  const parts: Inline[] = [];
  let end = 0;
  for (const match of escaped.matchAll(MARK)) {
    const [whole, element = '', attributeText = '', inner = ''] = match;
    const mark = readMark(element, attributes(attributeText), unescapeText(inner));
    if (!mark) throw new MdxFormatError(at, `标记 ${element} 的属性不全或有误`);
    if (match.index > end) parts.push(unescapeText(escaped.slice(end, match.index)));
    parts.push(mark);
    end = match.index + whole.length;
  }
  if (end < escaped.length) parts.push(unescapeText(escaped.slice(end)));
  return parts;
}

const ids = (value: string | undefined) => (value ? value.split(' ') : []);

function block(text: string, at: number): Block {
  const match = BLOCK.exec(text);
  if (!match) throw new MdxFormatError(at, '这一行不是 npm run import 写出的格式');
  const [, element, attributeText = '', inner = ''] = match;
  const values = attributes(attributeText);
  const [from, to = from] = (values.lines ?? '').split('-').map(Number);
  if (!values.id || !Number.isInteger(from) || !Number.isInteger(to)) throw new MdxFormatError(at, '缺少 id 或 lines');
  const title = TITLE.exec(inner);
  return {
    id: values.id,
    type: element === 'Heading' ? 'heading' : element === 'Measure' ? 'measure' : 'paragraph',
    number: values.number ?? '',
    level: Number(values.level ?? 1),
    title: title ? run(title[2] ?? '', at) : [],
    titleOwnLine: Boolean(title?.[1]),
    content: run(title ? (title[3] ?? '') : inner, at),
    lines: [from as number, to as number],
    topics: ids(values.topics),
    objects: ids(values.objects),
  };
}

/**
 * The blocks of a `report.mdx`, in order; the inverse of `toMdx`, which is what decides: a file that reads like one but would be written otherwise
 * (an unescaped brace, attributes in another order) is none.
 * @throws MdxFormatError at the first line that `toMdx` would not have written.
 */
export function fromMdx(mdx: string): Block[] {
  const lines = mdx.split('\n');
  if (lines[0] !== GENERATED) throw new MdxFormatError(1, '第一行应说明本文件是生成的');
  const blocks = lines.flatMap((text, index) => (index === 0 || text === '' ? [] : [block(text, index + 1)]));
  const written = toMdx(blocks);
  if (written !== mdx) {
    const differing = written.split('\n').findIndex((text, index) => text !== lines[index]);
    throw new MdxFormatError(differing < 0 ? lines.length : differing + 1, '这一行不是 npm run import 写出的格式');
  }
  return blocks;
}
