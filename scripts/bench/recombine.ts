import { createHash } from 'node:crypto';
import { inlineText } from '../../src/report/inline-text.ts';
import { blockText } from '../../src/report/passages.ts';
import type { Report } from '../../src/report/report.ts';
import { foldWidth } from '../../src/text/width.ts';
import { rewording } from './rewording.ts';
import { seededRandom } from './seeded-random.ts';

/** A region of the table that made-up reports are given to. */
export interface Place {
  path: string;
  code: string;
  name: string;
}

const NUMERALS = [...'一二三四五六七八九'];
/** Reports of a region, a year each; the first of them in one of as many years from FIRST_YEAR on. */
const YEARS = 8;
const FIRST_YEAR = 2003;

/** How often a measure is the copy, word for word, of one that stands in an earlier report. */
const COPIED = 0.06;

const KINDS = [
  { name: '工作要点', kind: 'plan' },
  { name: '工作计划', kind: 'plan' },
  { name: '工作总结', kind: 'summary' },
] as const;

/** The ways a made-up report numbers its measures, and the share of each. */
const STYLES = ['items', 'items', 'subsections', 'bullets', 'inline'] as const;

/** A measure as a source prints it below a section's heading, its number given by the style of the section. */
function lines(texts: readonly string[], style: (typeof STYLES)[number]): string[] {
  const inOneLine = texts.map((text) => text.replace('\n', '。'));
  switch (style) {
    case 'subsections':
      return texts.flatMap((text, index) => `(${NUMERALS[index]})${text}`.split('\n'));
    case 'bullets':
      return inOneLine.map((text) => `——${text}`);
    case 'inline':
      return [inOneLine.map((text, index) => `${NUMERALS[index]}是${text}`).join('')];
    default:
      return inOneLine.map((text, index) => `${index + 1}、${text}`);
  }
}

/** A list in an order of its own, the same for the same numbers (Fisher and Yates). */
function shuffled<T>(list: readonly T[], next: () => number): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(next() * (last + 1));
    [result[last], result[other]] = [result[other] as T, result[last] as T];
  }
  return result;
}

/**
 * The files of `content/sources/` and `content/reports/` of an archive of `count` reports, made of the measures and headings of real ones: each report
 * has four to seven sections of four to nine measures, numbered in one of several ways; their wording, names and figures are changed, and some are
 * copies of measures in earlier reports. The same seed gives the same files, and fewer reports are the first of more.
 */
export function recombine(
  real: readonly Report[],
  places: readonly Place[],
  count: number,
  seed = 1,
): Map<string, string> {
  const next = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const blocks = real.flatMap((report) => report.blocks);
  const measures = blocks.filter(({ type }) => type === 'measure');
  const headings = blocks.filter(({ type, level }) => type === 'heading' && level === 1);
  const reword = rewording(
    measures.map((block) => ({ text: blockText(block), topics: block.topics })),
    next,
  );
  const written: string[] = [];
  let own: string[] = [];
  const measure = () => {
    const copied = next() < COPIED && written.length > 0;
    const base = pick(measures);
    const title = inlineText(base.title) + (base.titleOwnLine ? '\n' : '');
    const text = copied ? pick(written) : foldWidth(title + reword(inlineText(base.content), base.topics));
    if (!copied) own.push(text);
    return text;
  };
  const visited = shuffled(places, next).map((place) => ({
    place,
    first: between(FIRST_YEAR, FIRST_YEAR + YEARS - 1),
  }));
  const files = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const region = Math.floor(index / YEARS);
    const { place, first } = visited[region % visited.length] as (typeof visited)[number];
    const year = first + (index % YEARS) + YEARS * Math.floor(region / visited.length);
    const { name: kindName, kind } = pick(KINDS);
    const title = `${place.name}教育局${year}年${kindName}`;
    const sections = Array.from({ length: between(4, 7) }, (_, section) => [
      `${NUMERALS[section]}、${foldWidth(blockText(pick(headings)))}`,
      ...lines(Array.from({ length: between(4, 9) }, measure), pick(STYLES)),
    ]);
    written.push(...own);
    own = [];
    const text = `${[title, ...sections.flat()].join('\n\n')}\n`;
    const name = `made-${String(index + 1).padStart(6, '0')}`;
    files.set(`content/sources/${name}.txt`, text);
    const sha256 = createHash('sha256').update(text).digest('hex');
    files.set(
      `content/sources/${name}.yml`,
      JSON.stringify({ sha256, site: '量测', origin: 'repost', rights: '由真实措施拼成，只用于量测。' }),
    );
    const about = {
      title,
      titlePrinted: title,
      issuer: { name: `${place.name}教育局`, level: 'county', confidence: 'certain', evidence: [] },
      region: { path: place.path, code: place.code, confidence: 'certain', evidence: [] },
      years: { covered: [year], confidence: 'certain', evidence: [] },
      kind,
      witnesses: [{ source: `${name}.txt`, lines: [1, text.split('\n').length] }],
    };
    files.set(`content/reports/${place.path}/${year}/about.yml`, JSON.stringify(about));
  }
  return files;
}
