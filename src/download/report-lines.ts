import type { DocumentLine } from '../report/document-line.ts';
import { inlineText } from '../report/inline-text.ts';
import type { Block } from '../report/report.ts';

/** What is stated about a report, in the words readers see. */
export interface ReportFacts {
  title: string;
  /** 题名为编者所拟 · 原题：… ; empty where the title is as printed. */
  titleNote: string;
  issuer: string;
  /** Findings with how sure they are, why, and quotes: 年份：2005年（确定） */
  findings: readonly { name: string; value: string; reason: string; quotes: readonly string[] }[];
  /** Where the text is from. */
  sources: readonly string[];
  /** Marks of damage with their surroundings, in the order of the text. */
  damage: readonly string[];
  /** Corrections: what the source reads, what stands here, why. */
  corrections: readonly string[];
  notes: readonly string[];
  /** GB/T 7714-2025. */
  reference: string;
}

function blockLines({ type, number, title, titleOwnLine, content }: Block): DocumentLine[] {
  const head = number + inlineText(title);
  const text = inlineText(content);
  if (type === 'heading') return [{ kind: 'heading', text: number + text }];
  return titleOwnLine && title.length
    ? [
        { kind: 'heading', text: head },
        { kind: 'text', text },
      ]
    : [{ kind: 'text', text: head + text }];
}

const section = (name: string, texts: readonly string[], kind: DocumentLine['kind'] = 'note'): DocumentLine[] =>
  texts.length ? [{ kind: 'heading', text: name }, ...texts.map((text): DocumentLine => ({ kind, text }))] : [];

/** A report as a document: title, text, then what the archive knows of it – findings with evidence, sources, damage, corrections – and how it is cited. */
export function reportLines(blocks: readonly Block[], facts: ReportFacts): DocumentLine[] {
  const findings = facts.findings.flatMap(({ name, value, reason, quotes }) => [
    `${name}：${value}${reason && `。${reason}`}`,
    ...quotes.map((quote) => `　依据：${quote}`),
  ]);
  return [
    { kind: 'title', text: facts.title },
    { kind: 'note', text: facts.issuer },
    ...(facts.titleNote ? [{ kind: 'note', text: facts.titleNote } as const] : []),
    ...blocks.flatMap(blockLines).filter(({ text }) => text),
    ...section('档案说明', [...facts.notes, ...findings, ...facts.sources]),
    ...section('文字损伤（来源原有，照录不改）', facts.damage),
    ...section('校改', facts.corrections),
    ...section('引用', [facts.reference], 'reference'),
  ];
}
