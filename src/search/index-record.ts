import type { Passage } from '../report/passages.ts';
import { foldText, type Simplified } from './fold-text.ts';
import { packPassages } from './pack-passages.ts';
import type { ReportFacts } from './passage-columns.ts';
import { reportFilters } from './report-filters.ts';

/** A record as Pagefind takes it. */
export interface IndexRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const BLANK = /\s/gu;
// 开展“课后\n服务”: the pair 后服 stands in the folded text only
const ACROSS = /(\p{Script=Han})\s+(?=(\p{Script=Han}))/gu;

/** Pairs of Han characters that a report has only when its texts are folded: across blanks, and of characters that fold to others. */
function foldedPairs(texts: readonly string[], simplified: Simplified): string[] {
  const pairs = new Set<string>();
  for (const text of texts) {
    for (const [, before, after] of text.matchAll(ACROSS)) pairs.add(`${before}${after}`);
    const folded = foldText(text, simplified);
    const plain = text.replace(BLANK, '');
    for (const run of folded.match(/\p{Script=Han}{2,}/gu) ?? []) {
      const chars = Array.from(run);
      for (let at = 1; at < chars.length; at++) {
        const pair = `${chars[at - 1]}${chars[at]}`;
        if (!plain.includes(pair)) pairs.add(pair);
      }
    }
  }
  return [...pairs];
}

/** Layout `fragments`: a report with all its passages, so that a fragment says where each of them begins and what it is. */
export function reportRecord(
  report: ReportFacts,
  passages: readonly Passage[],
  topics: readonly { id: string }[],
  objects: readonly { id: string }[],
  simplified: Simplified,
): IndexRecord {
  const texts = passages.map(({ text }) => text);
  const columns = packPassages(passages, topics, objects);
  const lengths = texts.map((text) => text.replace(BLANK, '').length);
  return {
    url: `/reports/${report.id}/`,
    content: [...texts, ...foldedPairs(texts, simplified)].join('\n'),
    meta: { report: JSON.stringify(report), columns: JSON.stringify({ ...columns, lengths }) },
    filters: reportFilters(report, passages),
  };
}
