import { inlineText } from './inline-text.ts';
import type { Block, DamageKind, Inline, Report } from './report.ts';

/** One row of `/data/passages.jsonl` (the data contract): a heading, measure or paragraph with its published text. */
export interface Passage {
  /** `<report id>#<block id>`. */
  id: string;
  report: string;
  type: Block['type'];
  number: string;
  title: string;
  /** Published text, number left out; starts with the title, then a line break where the title stood on a line of its own. */
  text: string;
  /** Titles of the headings above, outermost first. */
  path: string[];
  /** Lines of the base witness, 1-based, inclusive. */
  source: { file: string; lines: [number, number] };
  topics: string[];
  objects: string[];
  /** What is damaged in it, in order: kind, rule of `damage.yml`, and the marked text (where it breaks off, the end before that). */
  damage: { kind: DamageKind; rule: string; quote: string }[];
  /** Path of the passage on the site, from the site's root, with fragment. */
  url: string;
}

/** The plain published text of a block, number left out; a title that stood on its own line is followed by a line break. */
export function blockText(block: Block): string {
  return inlineText(block.title) + (block.titleOwnLine ? '\n' : '') + inlineText(block.content);
}

/** How much of an end that breaks off is quoted: enough to find it with the eye. */
const END_QUOTED = 10;

function damageOf(run: readonly Inline[]): Passage['damage'] {
  let before = '';
  return run.flatMap((part) => {
    const text = typeof part === 'string' ? part : part.text;
    const found =
      typeof part !== 'string' && part.mark === 'damage'
        ? [{ kind: part.kind, rule: part.rule, quote: text || before.slice(-END_QUOTED) }]
        : [];
    before += text;
    return found;
  });
}

/** Address of a report's page from the site's root. */
export function reportUrl(id: string): string {
  return `/reports/${id}/`;
}

/** All blocks of a report as rows of open data, in reading order. */
export function passages(report: Report): Passage[] {
  const above: { level: number; title: string }[] = [];
  const base = report.about.witnesses[0];
  if (!base) throw new Error(`report ${report.id} has no witness`);
  return report.blocks.map((block) => {
    while ((above.at(-1)?.level ?? 0) >= block.level) above.pop();
    const path = above.map((heading) => heading.title);
    const text = blockText(block);
    if (block.type === 'heading') above.push({ level: block.level, title: text });
    return {
      id: `${report.id}#${block.id}`,
      report: report.id,
      type: block.type,
      number: block.number,
      title: block.type === 'heading' ? text : inlineText(block.title),
      text,
      path,
      source: { file: base.source, lines: block.lines },
      topics: block.topics,
      objects: block.objects,
      damage: [...damageOf(block.title), ...damageOf(block.content)],
      url: `${reportUrl(report.id)}#${block.id}`,
    };
  });
}
