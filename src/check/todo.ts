import type { Confidence } from '../report/about.ts';
import { passages } from '../report/passages.ts';
import type { DamageKind, Report } from '../report/report.ts';

/** Something in a report that a person could settle or mend. */
export interface Todo {
  /** Key of the report. */
  report: string;
  title: string;
  kind: 'years' | 'region' | DamageKind;
  /** What is open, in Chinese. */
  what: string;
  /** What a person can do about it. */
  how: string;
  /** Where it stands in the base witness's source. */
  source?: { file: string; line: number };
  /** The passage, where it is one. */
  passage?: string;
  /** How many measures become of use, or of more use, when it is settled: what the list is sorted by. */
  gain: number;
}

/** Share of a report's measures that nobody can use with confidence while its year or region is as sure as this; a guess is worth more than nothing. */
const DOUBT: Readonly<Record<Confidence, number>> = { certain: 0, probable: 0.25, guess: 0.75, unknown: 1 };

/** Measures that are missing where a text breaks off; the archive's reports have 32 on average, and what is lost at an end is seldom more than a third. */
const LOST_AT_END = 10;

/** What a mark of damage takes from its measure: a slip can be read over, a word that is gone cannot. */
const HARM: Readonly<Record<DamageKind, number>> = { cut: 1, lost: 1, mask: 0.5, residue: 0.5, slip: 0.25 };

const KIND_WORDS: Readonly<Record<DamageKind, string>> = {
  cut: '文字中断',
  lost: '脱漏',
  mask: '遮盖',
  residue: '残留',
  slip: '错字',
};

const HOW =
  '找到另一份抄本，用 npm run new -- <文件> --witness-of 作为见证；能确知原字的，在 about.yml 的 corrections 里更正并写明理由。';
const round = (value: number) => Math.max(1, Math.round(value));

/** What is open in one report: year, region, and damage, one entry for each kind of damage but one for each place where the text breaks off. */
function ofReport(report: Report): Todo[] {
  const { id, about } = report;
  const rows = passages(report);
  const measures = report.blocks.filter(({ type }) => type === 'measure').length;
  const base = { report: id, title: about.title };
  const found: Todo[] = [];
  for (const [kind, name] of [
    ['years', '年份'],
    ['region', '地区'],
  ] as const) {
    const { confidence, candidates } = about[kind];
    if (DOUBT[confidence] === 0) continue;
    found.push({
      ...base,
      kind,
      what: `${name}待考${candidates.length ? `，可能是${candidates.join('、')}` : ''}`,
      how: `从正文的学校、会议、文件里找证据，写进 about.yml 的 ${kind}；${kind === 'years' ? '年份' : '地区'}改变时用 npm run move。`,
      gain: round(measures * DOUBT[confidence]),
    });
  }
  const last = rows.at(-1);
  const marks = rows.flatMap((row) => row.damage.map((damage) => ({ row, damage })));
  for (const [kind, places] of Map.groupBy(marks, ({ damage }) => damage.kind)) {
    const ends = kind === 'cut' ? places.filter(({ row }) => row === last) : [];
    const others = places.filter((place) => !ends.includes(place));
    for (const { row, damage } of ends)
      found.push({
        ...base,
        kind,
        what: `全文到“${damage.quote}”中断，后面没有了`,
        how: HOW,
        source: { file: row.source.file, line: row.source.lines[0] },
        passage: row.id.slice(row.id.indexOf('#') + 1),
        gain: LOST_AT_END,
      });
    const [first] = others;
    if (!first) continue;
    found.push({
      ...base,
      kind,
      what: `${KIND_WORDS[kind]} ${others.length} 处，第一处是“${first.damage.quote}”`,
      how: HOW,
      source: { file: first.row.source.file, line: first.row.source.lines[0] },
      passage: first.row.id.slice(first.row.id.indexOf('#') + 1),
      gain: round(new Set(others.map(({ row }) => row.id)).size * HARM[kind]),
    });
  }
  return found;
}

/** Everything that is 待考, damaged or broken off in the archive, the most useful first; the same order for the same archive. */
export function todo(reports: readonly Report[]): Todo[] {
  const all = reports.flatMap(ofReport);
  return all.sort((a, b) => b.gain - a.gain || (a.report < b.report ? -1 : a.report > b.report ? 1 : 0));
}
