import type { Problem } from '../../report/problem.ts';
import type { CheckedReport } from '../archive.ts';
import type { Rule } from '../rule.ts';

// 3 · 2-3 · 2-3-1; bullets and paragraphs (2-b4, p1) count themselves, and repeated numbers (1~2) are told apart already
const NUMBERED = /^((?:[0-9a-z~]+-)*)(\d+)$/u;

/** Numbers left out between two that stand next to each other, as words: 3 · 3–5. */
const words = (from: number, to: number) => (from === to ? `${from}` : `${from}–${to}`);

/** A number this far beyond the one before it is no item of the list: years and amounts that begin a line. */
const FARTHEST = 20;

/** What a number is written like: `（一）`, `1、`. */
const formOf = (number: string) => number.replace(/\d+/gu, '1').replace(/[〇零一二三四五六七八九十百]+/gu, '一');

/**
 * Numbers that are missing before a block: after its last sibling, or, where numbering runs on through the chapters of a report (1 to 6 in the first,
 * 7 to 9 in the second), after the last number of the same form.
 */
function gaps({ about, blocks, file }: CheckedReport): Problem[] {
  const siblings = new Map<string, number>();
  const forms = new Map<string, number>();
  return blocks.flatMap((block): Problem[] => {
    const [, above, digits] = NUMBERED.exec(block.id) ?? [];
    if (above === undefined) return [];
    const number = Number(digits);
    const form = formOf(block.number);
    const running = forms.get(form);
    const before = siblings.get(above) ?? (running !== undefined && running < number ? running : 0);
    siblings.set(above, number);
    forms.set(form, number);
    if (number <= before + 1 || number - 1 === running || number - before > FARTHEST) return [];
    const [line] = block.lines;
    return [
      {
        code: 'numbering-gap',
        level: 'warning',
        file,
        message: `编号缺 ${words(before + 1, number - 1)}：${before ? `${before} 之后` : '开头'}就是 ${number}（#${block.id}，来源 ${about.witnesses[0]?.source} 第 ${line} 行，印作“${block.number}”）。`,
        hint: '请对照原文：是来源丢了一条，在 notes 里写明；是编号被改坏，在 corrections 里恢复；本来就如此，写进 content/exceptions.yml。',
      },
    ];
  });
}

export const numberingGap: Rule = {
  code: 'numbering-gap',
  level: 'warning',
  title: '编号中间缺了几个',
  why: '第二条之后就是第四条，多半是来源丢了一条，或者转载时把编号改坏了。读者应当知道。',
  todo: '对照来源：丢了一条的，在 about.yml 的 notes 里写明；编号改坏的，用 corrections 恢复；原文本来就这样写的，写进 content/exceptions.yml。',
  example:
    '（一）、（二）、（四）：来源第 40 行的“（四）”前面没有（三），正文里却有一段没有编号，是转载时丢了“（三）”。',
  reviewable: true,
  run: ({ reports }) => reports.flatMap(gaps),
};
