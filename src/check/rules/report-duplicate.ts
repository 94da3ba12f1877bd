import { blockText } from '../../report/passages.ts';
import { COPY_SHARE, commonShare, grams } from '../../text/common-text.ts';
import type { CheckedReport } from '../archive.ts';
import type { Rule } from '../rule.ts';

/** One piece of text in this many is looked up in other reports first: two copies of 2,000 characters still have dozens in common. */
const SAMPLE = 16;
/** A piece that stands in more reports than this is a formula, and says nothing of copies. */
const FORMULA = 40;
/** Share of the sampled pieces from which two reports are compared in full; half of what makes a copy, since a sample scatters. */
const WORTH_COMPARING = COPY_SHARE / 2;

const sample = (all: ReadonlySet<number>) => [...all].filter((gram) => gram % SAMPLE === 0);

/** Pairs of reports one of which is a copy of the other. Linear in the text of the archive, but for comparing true copies. */
function copies(reports: readonly CheckedReport[]): [CheckedReport, CheckedReport, number][] {
  const texts = reports.map(({ blocks }) => blocks.map(blockText).join('\n'));
  const samples = texts.map((text) => sample(grams(text)));
  const holders = new Map<number, number[]>();
  for (const [index, list] of samples.entries())
    for (const gram of list) {
      const held = holders.get(gram);
      if (held) held.push(index);
      else holders.set(gram, [index]);
    }
  const found: [CheckedReport, CheckedReport, number][] = [];
  for (const [index, list] of samples.entries()) {
    const common = new Map<number, number>();
    for (const gram of list) {
      const held = holders.get(gram) ?? [];
      if (held.length <= FORMULA) for (const other of held) common.set(other, (common.get(other) ?? 0) + 1);
    }
    for (const [other, count] of common) {
      if (other >= index || count < WORTH_COMPARING * Math.min(list.length, samples[other]?.length ?? 0)) continue;
      const share = commonShare(grams(texts[index] as string), grams(texts[other] as string));
      if (share >= COPY_SHARE) found.push([reports[index] as CheckedReport, reports[other] as CheckedReport, share]);
    }
  }
  return found;
}

export const reportDuplicate: Rule = {
  code: 'report-duplicate',
  level: 'warning',
  title: '两份报告的文字大半相同',
  why: '同一份报告的两份抄本若各立一篇，统计和检索都会算两次；一地抄另一地的，读者也应当知道。',
  todo: '是同一份报告的两份抄本：留下好的一份，另一份用 npm run new -- <文件> --witness-of <编号> 作为见证，再用 npm run withdraw 移除多出来的。确是两份报告的，写进 content/exceptions.yml 并说明理由。',
  example: '甲县2019年的总结与乙县2019年的总结有 93% 的文字相同。',
  reviewable: true,
  run: ({ reports }) =>
    copies(reports).map(([report, other, share]) => ({
      code: 'report-duplicate',
      level: 'warning',
      file: report.file,
      message: `与 ${other.id} 有 ${Math.round(share * 100)}% 的文字相同。`,
      hint: '请核对是不是同一份报告的两份抄本；确是两份报告的，写进 content/exceptions.yml 并说明理由。',
    })),
};
