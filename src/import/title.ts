import { slice, type Traced } from './traced.ts';

/**
 * Longest lead clause that is a title. In the seeds titles that close with 。 have up to 30 characters (抓好高考、中考复习备考……不在内); longer first
 * sentences are plain sentences, often with several clauses.
 */
const LONGEST_LEAD = 30;

/** Longest paragraph that is a heading: the longest heading of the seeds has 52 characters (八、以共产党员先进性教育活动为契机……). */
const LONGEST_HEADING = 60;

// “加强师德建设。” of “加强师德建设。开展……”, “教育资源优化项目工程：” of “教育资源优化项目工程：通过……”
// – a colon that stayed ASCII when punctuation was restored stands in 3:1 or http://, and closes nothing
const LEAD = /^[^。：；;？！]+[。：]/u;

/** Whether a text ends inside brackets or quotation marks: “继续以“三通两平台”（三通：” is no title. */
function cutsOpen(text: string): boolean {
  let open = 0;
  for (const char of text) {
    if ('（“《〈【'.includes(char)) open++;
    if ('）”》〉】'.includes(char)) open--;
  }
  return open > 0;
}

/** Cuts the title off a paragraph: its first clause when that is short, closed by 。 or ：, and something follows. */
export function leadTitle(content: Traced): { title: Traced; rest: Traced } | undefined {
  const length = LEAD.exec(content.text)?.[0].length ?? 0;
  if (
    length < 3 ||
    length > LONGEST_LEAD ||
    length === content.text.length ||
    cutsOpen(content.text.slice(0, length))
  ) {
    return undefined;
  }
  return { title: slice(content, 0, length), rest: slice(content, length) };
}

/** Whether a whole paragraph reads as a heading: short, and no sentence ends inside it. */
export function isHeadingLike(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_HEADING && !/[。；;？！]./u.test(text);
}
