import { parseMarkup } from './parse-markup.ts';

/** How one level of a list is numbered. */
interface ListLevel {
  start: number;
  /** decimal, chineseCounting, upperLetter …; `bullet` for a sign without a number. */
  format: string;
  /** %1 stands for the number of level 1: （%1）, %1、, %1.%2 */
  text: string;
}

/** The lists of a document: which levels a paragraph's `numId` means, and which lists count together. */
export interface Lists {
  levels(numId: string): { list: string; levels: readonly ListLevel[] } | undefined;
}

const MOST_LEVELS = 9;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const DIGITS = '〇一二三四五六七八九';

function chinese(value: number): string {
  if (value < 10) return DIGITS[value] as string;
  if (value < 100)
    return `${value >= 20 ? DIGITS[Math.trunc(value / 10)] : ''}十${value % 10 ? DIGITS[value % 10] : ''}`;
  return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('');
}

function roman(value: number): string {
  const signs: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let left = Math.min(value, 3999);
  let text = '';
  for (const [size, sign] of signs) for (; left >= size; left -= size) text += sign;
  return text;
}

/** A number as Word's format writes it; formats that plans do not use are written in figures. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return chinese(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return CIRCLED[value - 1] ?? String(value);
    case 'upperLetter':
      return String.fromCharCode(65 + ((value - 1) % 26));
    case 'lowerLetter':
      return String.fromCharCode(97 + ((value - 1) % 26));
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    default:
      return String(value);
  }
}

/** Reads `word/numbering.xml`: abstract lists, and the numbers that stand for them, with their overrides of the first number. */
export function readLists(xml: string): Lists {
  const abstracts = new Map<string, ListLevel[]>();
  const nums = new Map<string, { abstract: string; starts: Map<number, number> }>();
  let abstract: ListLevel[] | undefined;
  let num: { abstract: string; starts: Map<number, number> } | undefined;
  let level: ListLevel | undefined;
  let override: number | undefined;
  parseMarkup(xml, 'xml', {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:abstractNum') {
        abstract = [];
        abstracts.set(attributes['w:abstractNumId'] ?? '', abstract);
      } else if (name === 'w:num') {
        num = { abstract: '', starts: new Map() };
        nums.set(attributes['w:numId'] ?? '', num);
      } else if (name === 'w:abstractNumId' && num) num.abstract = value;
      else if (name === 'w:lvlOverride') override = Number(attributes['w:ilvl']);
      else if (name === 'w:startOverride' && num && override !== undefined) num.starts.set(override, Number(value));
      else if (name === 'w:lvl' && abstract) {
        const index = Number(attributes['w:ilvl']);
        if (!(index >= 0 && index < MOST_LEVELS)) return;
        level = { start: 1, format: 'decimal', text: '' };
        abstract[index] = level;
      } else if (level && name === 'w:start') level.start = Number(value) || 1;
      else if (level && name === 'w:numFmt') level.format = value;
      else if (level && name === 'w:lvlText') level.text = value;
    },
    close(name) {
      if (name === 'w:lvl') level = undefined;
      if (name === 'w:abstractNum') abstract = undefined;
      if (name === 'w:num') num = undefined;
      if (name === 'w:lvlOverride') override = undefined;
    },
  });
  return {
    levels(numId) {
      const found = nums.get(numId);
      const own = found && abstracts.get(found.abstract);
      if (!found || !own) return undefined;
      const levels = own.map((one, index) => ({ ...one, start: found.starts.get(index) ?? one.start }));
      // numbers with a start of their own count apart; others of one abstract list go on counting
      return { list: found.starts.size ? `num ${numId}` : `abstract ${found.abstract}`, levels };
    },
  };
}

/** Counts the paragraphs of a document's lists, in reading order: gives each its number as Word shows it (一、 · （二） · 3.). */
export function listCounter(lists: Lists): (numId: string, level: number) => string {
  const counts = new Map<string, number[]>();
  return (numId, index) => {
    const found = lists.levels(numId);
    const own = found?.levels[index];
    if (!found || !own) return '';
    if (own.format === 'bullet') return '• ';
    if (own.format === 'none') return '';
    const counted = counts.get(found.list) ?? [];
    counts.set(found.list, counted);
    counted.length = Math.min(counted.length, index + 1);
    for (let above = 0; above < index; above++) counted[above] ??= found.levels[above]?.start ?? 1;
    counted[index] = counted[index] === undefined ? own.start : counted[index] + 1;
    return own.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      return formatNumber(counted[at] ?? 1, found.levels[at]?.format ?? 'decimal');
    });
  };
}
