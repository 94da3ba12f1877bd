import { createHash } from 'node:crypto';
import { blockText } from '../../src/report/passages.ts';
import type { Block, Report } from '../../src/report/report.ts';
import { foldWidth } from '../../src/text/width.ts';
import { seededRandom } from './seeded-random.ts';

/** A region of the table that made-up reports are given to. */
export interface Place {
  path: string;
  code: string;
  name: string;
}

const NUMERALS = [...'一二三四五六七八九'];
/** First year of made-up reports; each region gets one report a year. */
const FIRST_YEAR = 2005;
const YEARS = 8;

/** The ways a made-up report numbers its measures, and the share of each. */
const STYLES = ['items', 'items', 'subsections', 'bullets', 'inline'] as const;

/** A measure as a source prints it below a section's heading, its number given by the style of the section. */
function lines(measures: readonly Block[], style: (typeof STYLES)[number]): string[] {
  const texts = measures.map((block) => foldWidth(blockText(block)));
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

/**
 * The files of `content/sources/` and `content/reports/` of an archive of `count` reports, made of the measures and headings of real ones: each report
 * has four to seven sections of four to nine measures, numbered in one of several ways. The same seed gives the same files.
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
  const files = new Map<string, string>();
  for (let index = 0; index < count; index++) {
    const place = places[Math.floor(index / YEARS) % places.length] as Place;
    const year = FIRST_YEAR + (index % YEARS) + YEARS * Math.floor(index / YEARS / places.length);
    const title = `${place.name}教育局${year}年工作要点`;
    const sections = Array.from({ length: between(4, 7) }, (_, section) => [
      `${NUMERALS[section]}、${foldWidth(blockText(pick(headings)))}`,
      ...lines(
        Array.from({ length: between(4, 9) }, () => pick(measures)),
        pick(STYLES),
      ),
    ]);
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
      kind: 'plan',
      witnesses: [{ source: `${name}.txt`, lines: [1, text.split('\n').length] }],
    };
    files.set(`content/reports/${place.path}/${year}/about.yml`, JSON.stringify(about));
  }
  return files;
}
