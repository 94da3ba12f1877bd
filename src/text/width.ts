/** ASCII punctuation that captured Chinese text was folded to, and what it stood for. The rule `full-width`. */
const FULL: Record<string, string> = { ',': '，', ':': '：', ';': '；', '(': '（', ')': '）', '?': '？', '!': '！' };
const HALF: Record<string, string> = Object.fromEntries(Object.entries(FULL).map(([half, full]) => [full, half]));

// Han letters and the punctuation that only Chinese text uses: “教育收费制度”、《教育法》……——
const CHINESE = /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e“”‘’—…·]/u;
const DIGIT = /\d/;
// http://www.bsmz.net/news/5149.html  3231169@qq.com  &nbsp; – a stop after an address belongs to the sentence; the look-behind keeps long runs linear
const ADDRESS =
  /(?:https?:\/\/|www\.)[\x21-\x7e]*[\w/]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|&(?:[a-z]+|#\d+|#x[\da-f]+);/gi;

/** Nearest character before `at` that is not a closing bracket or quotation mark, white space or a sign already judged. */
function before(text: string, at: number): string {
  for (let index = at - 1; index >= 0; index--) {
    if (!/[\s)\]"'%]/.test(text[index] as string)) return text[index] as string;
  }
  return '';
}

function after(text: string, at: number): string {
  for (let index = at + 1; index < text.length; index++) {
    if (!/[\s(["']/.test(text[index] as string)) return text[index] as string;
  }
  return '';
}

const chinese = (char: string) => CHINESE.test(char);

/** For each bracket its partner; brackets without one are left out. Nested brackets are matched from the inside. */
function partners(text: string): Map<number, number> {
  const open: number[] = [];
  const found = new Map<number, number>();
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') open.push(index);
    if (text[index] !== ')') continue;
    const start = open.pop();
    if (start !== undefined) found.set(start, index).set(index, start);
  }
  return found;
}

/** What has to be known of a whole text to judge one sign of it. */
interface Context {
  /** With the punctuation in question folded to ASCII: what is restored already must not decide about its neighbours, or a second pass would go on. */
  text: string;
  pairs: Map<number, number>;
  /** For each offset, how many Chinese characters stand before it. */
  counts: Uint32Array;
}

function context(restored: string): Context {
  const text = foldWidth(restored);
  const counts = new Uint32Array(text.length + 1);
  for (let index = 0; index < text.length; index++) {
    counts[index + 1] = (counts[index] as number) + (chinese(text[index] as string) ? 1 : 0);
  }
  return { text, pairs: partners(text), counts };
}

const chineseBetween = ({ counts }: Context, start: number, end: number) => counts[end] !== counts[start];

/** Whether a comma between digits separates thousands (1,000) and not years or grades (100,2010年; 5,6,7年级). */
function ofThousands(text: string, index: number): boolean {
  const left = /\d+$/.exec(text.slice(Math.max(0, index - 12), index))?.[0] ?? '';
  const right = /^\d+/.exec(text.slice(index + 1, index + 13))?.[0] ?? '';
  return left.length <= 3 && right.length === 3;
}

/** Whether the ASCII letters around an offset make a word: “Word” does, the mask “xx” and a figure do not. */
function inWord(text: string, index: number): boolean {
  const [left, right] = [text.slice(Math.max(0, index - 12), index + 1), text.slice(index, index + 13)];
  const run = (/[A-Za-z]+$/.exec(left)?.[0] ?? '') + (/^[A-Za-z]+/.exec(right)?.[0] ?? '').slice(1);
  return run !== '' && !/^[xX]+$/.test(run);
}

/** “巩固率100%;”, “花落xx;x名教师”, “99%,98%”: between figures and masks a stop is Chinese where the text is; between Latin words it is not. */
function betweenFigures(known: Context, index: number): boolean {
  const { text } = known;
  if (!chineseBetween(known, 0, text.length)) return false;
  let [left, right] = [index - 1, index + 1];
  while (left >= 0 && /[\s)\]"'%]/.test(text[left] as string)) left--;
  while (right < text.length && /[\s(["']/.test(text[right] as string)) right++;
  const figure = (at: number) => /[\w*]/.test(text[at] ?? '') && !inWord(text, at);
  return figure(left) || figure(right);
}

/** Whether the sign at `index` stands in Chinese context and so stood for its full-width form. */
function inChinese(known: Context, index: number): boolean {
  const { text, pairs } = known;
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
      return chineseBetween(known, start + 1, end) || chinese(before(text, start)) || chinese(after(text, end));
    }
    case ':':
      // 3:1 and 09:24:58 are numbers
      if (DIGIT.test(previous) && DIGIT.test(next)) return false;
      return chinese(before(text, index)) || chinese(after(text, index));
    case ',':
    case ';':
      if (sign === ',' && DIGIT.test(previous) && DIGIT.test(next) && ofThousands(text, index)) return false;
      return chinese(before(text, index)) || chinese(after(text, index)) || betweenFigures(known, index);
    default:
      // 均达?100% is damage, not a question
      return chinese(previous) && (next === '' || chinese(next) || /[\s)"']/.test(next));
  }
}

/**
 * Restores full-width punctuation where the context is Chinese, by the rule `full-width`: `, : ; ( ) ? !` become `，：；（）？！` next to Chinese
 * text and stay in numbers (99.8%, 3:1, 1,000), addresses and Latin words. Every character keeps its place (one UTF-16 unit for one), so the
 * change can be reversed with the positions that differ. Runs in time linear in the text.
 */
export function restoreWidth(text: string): string {
  const known = context(text);
  const spared = new Set<number>();
  for (const match of text.matchAll(ADDRESS))
    for (let index = match.index; index < match.index + match[0].length; index++) spared.add(index);
  let restored = '';
  for (let index = 0; index < text.length; index++) {
    const sign = text[index] as string;
    const full = FULL[sign];
    restored += full && !spared.has(index) && inChinese(known, index) ? full : sign;
  }
  return restored;
}

/** The ASCII form of the punctuation `restoreWidth` restores; other characters stay. */
export function foldWidth(text: string): string {
  return text.replace(/[，：；（）？！]/gu, (sign) => HALF[sign] ?? sign);
}
