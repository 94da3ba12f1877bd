import type { Words } from './words.ts';

/** Why a text is taken for no report. */
export interface Verdict {
  /** ASCII code: `empty`, `foreign`, `table`, `short`, an id of `others` in drafts.yml, `no-education`, `no-measures`. */
  code: string;
  /** In Chinese, with what was seen. */
  reason: string;
}

/** Shorter than this no report says anything: the shortest seed has 2,200 characters, a school's plan in points some 300. */
const LEAST_HAN = 150;
/** Chinese prose has .8 Han letters; with figures and Latin words still more than half. */
const LEAST_SHARE = 0.5;
/** From this share on, digits and cell borders are a table. */
const TABLE_SHARE = 0.3;
/** Verbs of plans and summaries per 1,000 characters; the seeds have 14 to 34. */
const LEAST_VERBS = 4;
/** Words of education per 1,000 characters; the seeds have 15 to 70, a government's report 3. */
const LEAST_EDUCATION = 1.5;
/** Numbered items and 一是…… from which a text is a list of measures. */
const LEAST_NUMBERED = 3;

const share = (text: string, pattern: RegExp) => (text.match(pattern)?.length ?? 0) / Math.max(text.length, 1);
const times = (text: string, list: readonly string[]) =>
  list.reduce((sum, word) => sum + text.split(word).length - 1, 0);

/**
 * Whether a text is no report of an institution's work, and why; undefined when it is one. The words of other kinds of text (a judgment, a speech, a
 * notice) speak against it, a title that ends in 工作总结 or 工作要点 for it. Linear in the text.
 * @param numbered how many of its lines begin with a number.
 */
export function judge(
  title: string | undefined,
  kindNamed: boolean,
  text: string,
  numbered: number,
  words: Words,
): Verdict | undefined {
  const plain = text.replace(/\s+/gu, '');
  const han = plain.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (han === 0 && plain.length < 20) return { code: 'empty', reason: '没有文字。' };
  const latin = share(plain, /[A-Za-zÀ-ɏ]/gu);
  if (latin > 0.5 || (han < 20 && plain.length >= 20)) return { code: 'foreign', reason: '不是中文。' };
  const cells = share(text, /[\t|\d.%]/gu);
  if (cells > TABLE_SHARE || (han / plain.length < LEAST_SHARE && cells > 0.15))
    return { code: 'table', reason: '多是数字和表格，没有成段的文字。' };
  if (han < LEAST_HAN) return { code: 'short', reason: `只有 ${han} 个汉字，不成一份报告。` };
  const known = title?.replace(/[\s》”"]+$/u, '') ?? '';
  for (const { id, what, title: inTitle, titleEnd, body, least } of words.others) {
    const ends = titleEnd.find((word) => known.endsWith(word));
    const holds = inTitle.find((word) => known.includes(word));
    const found = body.filter((word) => plain.includes(word));
    const enough = found.length >= least;
    const quoted = found.slice(0, 4).join('”“');
    // a title that names a kind of report outweighs the words of a text, unless the title itself names another kind
    if (ends && !kindNamed) return { code: id, reason: `像是${what}：标题以“${ends}”结尾。` };
    if (
      holds &&
      (!kindNamed ||
        id === 'personal' ||
        (id === 'company' && times(plain, words.education) * 1000 < LEAST_EDUCATION * 10 * han))
    )
      return { code: id, reason: `像是${what}：标题里有“${holds}”。` };
    if (
      enough &&
      (!kindNamed ||
        (found.length >= least + 2 && numbered < LEAST_NUMBERED) ||
        ((id === 'judgment' || id === 'company') && found.length > least))
    )
      return { code: id, reason: `像是${what}：有“${quoted}”等词。` };
  }
  const education = (times(plain, words.education) * 1000) / han;
  if (education < LEAST_EDUCATION) return { code: 'no-education', reason: '几乎没有说到教育。' };
  const verbs = (times(plain, words.verbs) * 1000) / han;
  if (!kindNamed && (numbered < LEAST_NUMBERED || verbs < LEAST_VERBS))
    return {
      code: 'no-measures',
      reason: `没有“工作总结”“工作要点”一类的标题，${numbered < LEAST_NUMBERED ? '也没有成条的措施' : '也少有部署工作的话'}。`,
    };
  if (verbs < LEAST_VERBS / 2) return { code: 'no-measures', reason: '标题像报告，正文里却没有部署或总结工作的话。' };
  return undefined;
}
