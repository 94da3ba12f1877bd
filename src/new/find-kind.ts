import type { Confidence, Kind } from '../report/about.ts';
import type { Stretch } from './stretch.ts';
import type { Words } from './words.ts';

/** Whether a text is a summary, a plan, or both. */
export interface KindFinding {
  kind: Kind;
  confidence: Confidence;
  reason: string;
}

/** The title without what may follow the word for its kind: brackets, 汇总, 范文, a number. */
function bare(title: string, endings: readonly string[]): string {
  let text = title.replace(/[\s。,，:：]+$/u, '');
  for (let at = 0; at < 4; at++) {
    // （讨论稿） · (一) · 》 · ”
    const next = text.replace(/[（(【[][^（(【[]{1,12}[）)】\]]$|[》”"\d\s]$/u, '').trimEnd();
    const ending = endings.find((word) => next.endsWith(word) && next.length > word.length + 4);
    const cut = ending && !/(?:工作|情况)$/u.test(next.slice(0, -ending.length)) ? next.slice(0, -ending.length) : next;
    if (cut === text) break;
    text = cut;
  }
  return text;
}

/** What joins the two halves of a title. */
const JOINERS = ['和', '及', '暨', '与', '、'];

/** Which kinds a title names: 2019年工作总结和2020年工作思路 names two. */
export function kindOfTitle(title: string, { kinds, endings }: Words): Kind | undefined {
  const whole = title.replace(/[\s。]+$/u, '');
  if (kinds.both.some((word) => whole.includes(word))) return 'summary+plan';
  const text = bare(title, endings);
  const ends = (list: readonly string[]) => list.some((word) => text.endsWith(word) || whole.endsWith(word));
  const plan = ends(kinds.plan);
  const summary = ends(kinds.summary);
  // 2024年工作总结和2025年工作计划
  const before = kinds.summary.some((word) => JOINERS.some((joiner) => text.includes(word + joiner)));
  if (plan && before) return 'summary+plan';
  if (plan) return 'plan';
  return summary ? 'summary' : undefined;
}

/** A second part that is this much of a text makes it both. */
const PART = 0.12;

/** Where the plan of a summary begins: a numbered heading that says so (二、2020年工作思路). */
function planPart(stretches: readonly Stretch[], { tenses }: Words): number | undefined {
  const body = stretches.filter(({ role }) => role === 'body');
  const total = body.reduce((sum, { text }) => sum + text.length, 0);
  let before = 0;
  for (const { text } of body) {
    const heading = text.trim();
    // 二、2020年工作思路 · 第二部分 下一步工作打算 · (二)下一步工作计划
    const numbered =
      /^(?:第?[一二三四五六七八九十]{1,3}(?:部分)?[、.．\s]|[（(][一二三四五六七八九十]{1,3}[）)])/u.test(heading);
    if (
      numbered &&
      heading.length <= 40 &&
      before > total * PART &&
      tenses.planHeadings.some((word) => heading.includes(word))
    )
      return (total - before) / Math.max(total, 1);
    before += text.length;
  }
  return undefined;
}

const count = (text: string, list: readonly string[]) =>
  list.reduce((sum, word) => sum + text.split(word).length - 1, 0);

/** Words of the past that make a text a summary by themselves, against each word of the future; plans of the seeds stay below .2. */
const PAST_SHARE = 0.35;

/**
 * Finds the kind by the title's words, held against the text: a title of a summary and a plan over a text that breaks off before the plan is a
 * summary (the title promises more than there is); without a title the tense of the words decides, and that is no more than probable.
 */
export function findKind(title: string | undefined, stretches: readonly Stretch[], words: Words): KindFinding {
  const named = title === undefined ? undefined : kindOfTitle(title, words);
  const part = planPart(stretches, words);
  const text = stretches.flatMap((stretch) => (stretch.role === 'body' ? [stretch.text] : [])).join('\n');
  if (named === 'summary+plan') {
    if (part !== undefined || words.kinds.both.some((word) => title?.includes(word)))
      return { kind: named, confidence: 'certain', reason: '标题写明总结和计划，正文两部分都有。' };
    return { kind: 'summary', confidence: 'probable', reason: '标题写明总结和计划，正文里却没有计划部分，可能缺尾。' };
  }
  if (named === 'summary') {
    if (part !== undefined && part >= PART)
      return { kind: 'summary+plan', confidence: 'probable', reason: '标题只说总结，正文另有计划部分。' };
    return { kind: named, confidence: 'certain', reason: '标题写明是总结。' };
  }
  if (named) return { kind: named, confidence: 'certain', reason: '标题写明是计划。' };
  const past = count(text, words.tenses.past);
  const future = count(text, words.tenses.future);
  if (past + future === 0) return { kind: 'plan', confidence: 'guess', reason: '没有标题，也看不出时态。' };
  if (past / (past + future) < PAST_SHARE)
    return { kind: 'plan', confidence: 'probable', reason: '没有标题；多用“要”“确保”“力争”等词，是计划。' };
  if (part !== undefined && part >= PART)
    return { kind: 'summary+plan', confidence: 'probable', reason: '没有标题；先说已做的事，后面另有计划部分。' };
  return { kind: 'summary', confidence: 'probable', reason: '没有标题；多说已做的事，是总结。' };
}
