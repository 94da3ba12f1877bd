/** ASCII punctuation that captured Chinese text was folded to, and what it stood for. The rule `full-width`. */
const FULL: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '?': '？', '!': '！' };
const HALF: Record<string, string> = Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half]));

// Han letters and the punctuation that only Chinese text uses: “教育收费制度”、《教育法》……——
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e“”‘’—…·]/u;
const DIGIT = /\d/;
// http://www.bsmz.net/news/5149.html  3231169@qq.com
const ADDRESS = /(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

/** Nearest character before `at` that is not a closing bracket or quotation mark, white space or a sign already judged. */
function before(text: string, at: number): string {
  for (let index = at - 1; index >= 0; index--)
    if (!/[\s)\]"'%]/.test(text[index] as string)) return text[index] as string;
  return '';
}

function after(text: string, at: number): string {
  for (let index = at + 1; index < text.length; index++)
    if (!/[\s(["']/.test(text[index] as string)) return text[index] as string;
  return '';
}

const chinese = (char: string) => CHINESE.test(char);

/** For each bracket its partner; brackets without one are left out. Nested brackets are matched from the inside. */
function partners(text: string): Map<number, number> {
  const open: number[] = [];
  const found = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(' || text[index] === '（') open.push(index);
    if (text[index] !== ')' && text[index] !== '）') continue;
    const start = open.pop();
    if (start !== undefined) found.set(start, index).set(index, start);
  }
  return found;
}

/** Whether the sign at `index` stands in Chinese context and so stood for its full-width form. */
function inChinese(text: string, index: number, pairs: Map<number, number>): boolean {
  const sign = text[index] as string;
  const previous = text[index - 1] ?? '';
  const next = text[index + 1] ?? '';
  switch (sign) {
    case '(':
    case ')': {
      // 信息技术创新与实践(noc)活动: a pair is one decision – Chinese inside, or Chinese on the outer sides
      const partner = pairs.get(index);
      if (partner === undefined) return chinese(previous) || chinese(next);
      const [start, end] = [Math.min(index, partner), Math.max(index, partner)];
      return CHINESE.test(text.slice(start + 1, end)) || chinese(before(text, start)) || chinese(after(text, end));
    }
    case ':':
    case ',':
      // 3:1, 09:24:58 and 1,000 are numbers
      if (DIGIT.test(previous) && DIGIT.test(next)) return sign === ',' && commaOfList(text, index);
      return chinese(before(text, index)) || chinese(after(text, index));
    case ';':
      return chinese(before(text, index)) || chinese(after(text, index));
    default:
      // 均达?100% is damage, not a question
      return chinese(previous) && (next === '' || chinese(next) || /[\s)"']/.test(next));
  }
}

/** 达到100,2010年: a comma between digits separates thousands only when three digits follow and no Han unit of time comes after them. */
function commaOfList(text: string, index: number): boolean {
  const following = /^\d+/.exec(text.slice(index + 1, index + 12))?.[0] ?? '';
  return following.length !== 3 && chinese(after(text, index + following.length));
}

/**
 * Restores full-width punctuation where the context is Chinese, by the rule `full-width`: `, : ; ( ) ? !` become `，：；（）？！` next to Chinese
 * text and stay in numbers (99.8%, 3:1, 1,000), addresses and Latin words. Every character keeps its place (one UTF-16 unit for one), so the
 * change can be reversed with the positions that differ. Runs in time linear in the text.
 */
export function restoreWidth(text: string): string {
  const pairs = partners(text);
  const spared = new Set<number>();
  for (const match of text.matchAll(ADDRESS))
    for (let index = match.index; index < match.index + match[0].length; index++) spared.add(index);
  let restored = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] as string;
    const full = FULL[sign];
    restored += full && !spared.has(index) && inChinese(text, index, pairs) ? full : sign;
  }
  return restored;
}

/** The ASCII form of the punctuation `restoreWidth` restores; other characters stay. */
export function foldWidth(text: string): string {
  return text.replace(/[，：；（）？！]/gu, (sign) => HALF[sign] ?? sign);
}
