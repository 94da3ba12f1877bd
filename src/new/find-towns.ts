import { regionStem } from '../report/region-stem.ts';

/** A stretch of text that names a town by its full name, or a school by its town: 鹿头乡, 井店中学. */
export interface TownMention {
  start: number;
  /** End of the town's name without what follows it. */
  end: number;
  /** The name without its type: 井店. */
  stem: string;
  /** GB/T 2260 codes of the counties that have a town of this name today. */
  counties: readonly string[];
}

/** Towns by the county they are in: county code → names. */
export type Towns = ReadonlyMap<string, readonly string[]>;

const HEADER = 'code,towns';
// 130426,平安街道 河南店镇 索堡镇
const ROW = /^(\d{6}),(\p{Script=Han}+(?: \p{Script=Han}+)*)$/u;

/**
 * The rows of `content/vocabulary/towns.csv`.
 * @throws Error (E-TOWN-TABLE, with the line) at a line that is no row.
 */
export function parseTowns(csv: string): Towns {
  const lines = csv.split('\n');
  const fail = (line: number) => {
    throw new Error(`E-TOWN-TABLE towns.csv 第 ${line} 行不是“代码,乡镇 乡镇 ……”`);
  };
  if (lines[0] !== HEADER) fail(1);
  if (lines.pop() !== '') fail(lines.length + 1);
  return new Map(
    lines.slice(1).map((line, index) => {
      const [, code = '', names = ''] = ROW.exec(line) ?? fail(index + 2) ?? [];
      return [code, names.split(' ')];
    }),
  );
}

// 街道 must stand before 道-less types; 苏木 is the town of Inner Mongolia
const TYPE = /(?:街道|苏木|镇|乡)$/;

/** 井店镇 → 井店, 九门回族乡 → 九门. Undefined where one character is left: 周镇 alone says nothing. */
function townStem(name: string): string | undefined {
  const bare = name.replace(TYPE, '');
  // a township of a people is named as an autonomous county is
  const stem = bare.endsWith('族') ? regionStem(`${bare}自治县`).stem : bare;
  return stem.length >= 2 ? stem : undefined;
}

/**
 * What makes the name before it a town's: 甲山乡, 井店中学, 敖山中心小学, 九门乡中, 泗溪幼儿园, 红山外来工子弟学校. A town's type may have changed since
 * (甲山乡 is 甲山街道 now), so any type will do.
 */
const AFTER =
  /^(?:镇|乡|街道|苏木)?(?:中心)?(?:外来工子弟|民族|初级|高级|九年一贯制|寄宿制|完全|公办)?(?:中心校|小学|中学|初中|高中|学校|幼儿园|学区|完小)|^(?:镇|乡|苏木|街道)(?!镇|村|中心)|^[乡镇]中/u;
/** Longest of these: 街道中心九年一贯制幼儿园 and some. */
const LONGEST_AFTER = 16;

interface Node {
  next: Map<string, Node>;
  counties?: string[];
}

/**
 * Makes the function that finds towns in a text. One pass from left to right; at each place the longest name that is followed by a type or a school
 * word. Linear in the text: no name is longer than some ten characters.
 * @param plain names that say nothing of a place (中心, 实验).
 */
export function findTowns(towns: Towns, plain: readonly string[]): (text: string) => TownMention[] {
  const skipped = new Set(plain);
  const root: Node = { next: new Map() };
  for (const [code, names] of towns) {
    for (const name of names) {
      const stem = townStem(name);
      if (!stem || skipped.has(stem)) continue;
      let node = root;
      for (const unit of stem.split('')) {
        const next: Node = node.next.get(unit) ?? { next: new Map() };
        node.next.set(unit, next);
        node = next;
      }
      node.counties ??= [];
      if (!node.counties.includes(code)) node.counties.push(code);
    }
  }
  return (text) => {
    const found: TownMention[] = [];
    for (let start = 0; start < text.length; ) {
      let best: TownMention | undefined;
      for (let at = start, node = root.next.get(text.charAt(at)); node; node = node.next.get(text.charAt(at))) {
        at++;
        if (node.counties && AFTER.test(text.slice(at, at + LONGEST_AFTER)))
          best = { start, end: at, stem: text.slice(start, at), counties: node.counties };
      }
      if (best) found.push(best);
      start = best?.end ?? start + 1;
    }
    return found;
  };
}
