import type { About, Confidence, Evidence } from '../report/about.ts';
import { confirmations, contradictions, type Dating, datedQuote } from './dating.ts';
import { findYearMentions, type YearMention } from './find-year-mentions.ts';
import { quote, type Stretch } from './stretch.ts';

/** Which years a report covers, and what that rests on; the fields of `about.yml`. */
export type YearsFinding = Required<About['years']>;

/** What is known of the page beside its text. */
export interface YearClues {
  /** The page is a compilation or a repost: such pages rewrite years, so that a printed year needs a witness. */
  repost: boolean;
  /** Year and month of the page's own date, only of a page of the bureau's own. */
  published: { year: number; month: number } | undefined;
  /** Whether the text is a summary, a plan, or both, as far as known. */
  kind: About['kind'] | undefined;
}

// xxxx年 · 20xx年 · 20*年 · XX年 · ××年 · 20__年
const MASKED_YEAR = /(?:20|19)?[xX×*＊＿_]{1,4}\s*(?:学?年)/gu;

/** At most this much evidence: a reader looks at a few quotes. */
const MOST_EVIDENCE = 5;

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((year, at) => year === b[at]);
const quoted = ({ stretch, from, to }: YearMention) => quote(stretch, from, to);

function unique(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>();
  const kept = evidence.filter(
    ({ quote: text, line }) => text && !seen.has(`${line} ${text}`) && seen.add(`${line} ${text}`),
  );
  return kept.slice(0, MOST_EVIDENCE);
}

const none = (reason: string, rest: Partial<YearsFinding> = {}): YearsFinding => ({
  covered: [],
  printed: [],
  schoolYear: false,
  confidence: 'unknown',
  candidates: [],
  reason,
  evidence: [],
  ...rest,
});

/** The years that a title or a sentence gives as the report's own: all of them where it is a summary and a plan (2019年……和2020年……). */
interface Claim {
  covered: number[];
  schoolYear: boolean;
  mentions: YearMention[];
}

/** What the title prints. */
function titleClaim(mentions: readonly YearMention[], kind: YearClues['kind']): Claim | undefined {
  const own = mentions.filter(({ stretch }) => stretch.role === 'title');
  const [first] = own;
  if (!first) return undefined;
  const school = own.find(({ schoolYear }) => schoolYear);
  if (school) return { covered: [...school.years], schoolYear: true, mentions: [school] };
  const years = [...new Set(own.flatMap((mention) => mention.years))].sort((a, b) => a - b);
  // 2021—2025年教育发展规划 is no report of a year
  if (
    years.some((year, at) => at > 0 && year - (years[at - 1] as number) > 1) &&
    own.some((mention) => mention.years.length > 1)
  )
    return undefined;
  // 2024年工作总结和2025年工作计划 over a text that breaks off before the plan is the summary of 2024
  if (kind === 'summary' && years.length > 1) return { covered: years.slice(0, 1), schoolYear: false, mentions: own };
  // 2019年工作总结及下一年工作计划 names one of its two years
  const covered =
    kind === 'summary+plan' && years.length === 1 ? [years[0] as number, (years[0] as number) + 1] : years;
  return { covered: covered.slice(0, 2), schoolYear: false, mentions: own };
}

/** What the text itself says its year is: sentences of its own first, else the year it mostly speaks of. */
function bodyClaim(mentions: readonly YearMention[], kind: YearClues['kind']): Claim | undefined {
  const body = mentions.filter(({ stretch, weight }) => stretch.role === 'body' && weight !== 'cited');
  const own = body.filter(({ weight }) => weight === 'own');
  const school = own.find(({ schoolYear }) => schoolYear) ?? body.find(({ schoolYear }) => schoolYear);
  if (school)
    return {
      covered: [...school.years],
      schoolYear: true,
      mentions: body.filter(({ years }) => same(years, school.years)),
    };
  const counts = new Map<number, YearMention[]>();
  for (const mention of own.length ? own : body) {
    for (const year of mention.years) {
      const known = counts.get(year) ?? [];
      known.push(mention);
      counts.set(year, known);
    }
  }
  // a plan looks back as well: of two years as common the later is its own
  const ranked = [...counts].sort((a, b) => b[1].length - a[1].length || b[0] - a[0]);
  const [top, second] = ranked;
  if (!top) return undefined;
  const [year, found] = top;
  if (kind === 'summary+plan') {
    const pair =
      second && Math.abs(second[0] - year) === 1
        ? [Math.min(second[0], year), Math.max(second[0], year)]
        : [year, year + 1];
    return { covered: pair, schoolYear: false, mentions: [...found, ...(second?.[1] ?? [])] };
  }
  return { covered: [year], schoolYear: false, mentions: found };
}

/** Years in which a report of these years is written: a summary may be written early in the next. */
const written = (covered: readonly number[], kind: YearClues['kind']) =>
  kind === 'plan' ? [...covered] : [...covered, (covered.at(-1) ?? 0) + 1];

// 2021年2月20日 · 二〇二一年二月 in a signature
const SIGNED = /((?:19|20)\d\d)\s*[年.\-/]\s*(\d{1,2})/u;

/** The date below the text; its page's own date where there is none. */
function signed(stretches: readonly Stretch[], published: YearClues['published']): YearClues['published'] {
  const [, year, month] =
    stretches
      .flatMap(({ role, text }) => (role === 'signature' ? [SIGNED.exec(text) ?? []] : []))
      .find((match) => match.length) ?? [];
  return year && month ? { year: Number(year), month: Number(month) } : published;
}

/** Whether a date of signing or of the bureau's own page fits a report of these years. */
function fitsDate(
  covered: readonly number[],
  published: YearClues['published'],
  kind: YearClues['kind'],
): boolean | undefined {
  if (!published) return undefined;
  const [first = 0] = covered;
  const last = covered.at(-1) ?? 0;
  const { year, month } = published;
  const early = kind === 'plan' ? year === first - 1 && month >= 10 : false;
  return (year >= first && year <= last + (kind === 'plan' ? 0 : 1)) || early;
}

/** 2011年北京奥运会: a year printed right beside an event that took place in another one. */
function besideWrongYear(mentions: readonly YearMention[], { mentions: dated }: Dating): boolean {
  const starts = new Map(dated.map(({ stretch, start, held }) => [`${stretch.line} ${start}`, held]));
  return mentions.some(({ stretch, to, years }) => {
    const held = starts.get(`${stretch.line} ${to}`);
    return held !== undefined && !years.includes(held);
  });
}

/** More years than these are no guess any more. */
const WIDEST_GUESS = 4;

/** Without a printed year that can be believed: what the dated things leave. Never more than a guess, since a list of events is never complete. */
function byEvents(events: Dating, printed: number[], reason: string): YearsFinding {
  const { from, to } = events;
  if (!(Number.isFinite(from) && Number.isFinite(to)) || to < from || to - from >= WIDEST_GUESS)
    return none(reason, { printed });
  const evidence = unique(
    events.mentions.filter(({ spans }) => spans.some(([a, b]) => a === from || b === to)).map(datedQuote),
  );
  const years = Array.from({ length: to - from + 1 }, (_, at) => from + at);
  return none(
    `${reason}文中所说的事${years.length === 1 ? '指向' : '落在'}${from === to ? `${from}年` : `${from}—${to}年`}，只是推测。`,
    {
      printed,
      confidence: 'guess',
      candidates: years.map(String),
      evidence,
    },
  );
}

/**
 * Which years a report covers. Printed years are claims, not facts: reposting sites rewrite them, title and text alike. `certain` asks for the title and
 * the text to agree, or for a dated event or the date of the bureau's own page to agree with what is printed, and for nothing to contradict;
 * on reposted pages a printed year is never certain without an event. What a dated event contradicts is a guess, and guesses are never covered.
 */
export function findYears(stretches: readonly Stretch[], events: Dating, clues: YearClues): YearsFinding {
  const { kind, repost, published } = clues;
  const mentions = findYearMentions(stretches);
  const title = titleClaim(mentions, kind);
  const body = bodyClaim(mentions, kind);
  const claim = title ?? body;
  const masks = stretches.reduce((sum, { text }) => sum + (text.match(MASKED_YEAR)?.length ?? 0), 0);
  if (!claim) return byEvents(events, [], masks ? '年份被遮盖，没有印出。' : '文中没有印出本年的年份。');

  const support = mentions.filter(
    ({ stretch, weight, years }) =>
      stretch.role === 'body' && weight !== 'cited' && years.some((year) => claim.covered.includes(year)),
  );
  const printed = [...new Set([...claim.mentions, ...support].flatMap(({ years }) => years))]
    .sort((a, b) => a - b)
    .slice(0, 4);
  const range = written(claim.covered, kind);
  const against = contradictions(events, range);
  const confirmed = confirmations(events, range);
  const date = signed(stretches, published);
  const dated = fitsDate(claim.covered, date, kind);
  const clash =
    body &&
    title &&
    body.mentions.some(({ weight }) => weight === 'own') &&
    !body.covered.some((year) => range.includes(year));
  const evidence = unique([
    ...claim.mentions.slice(0, 2).map(quoted),
    ...support.slice(0, 2).map(quoted),
    ...confirmed.slice(0, 2).map(datedQuote),
  ]);
  const named = claim.covered.join('、');
  const doubt = (reason: string): YearsFinding => {
    const left = byEvents(events, printed, reason);
    const others = body && clash ? body.covered.map(String) : [];
    const candidates = [
      ...new Set([...left.candidates, ...others, ...(against.length ? [] : claim.covered.map(String))]),
    ];
    return {
      ...left,
      confidence: 'guess',
      candidates,
      evidence: unique([...evidence.slice(0, 3), ...against.map(datedQuote), ...left.evidence]),
    };
  };

  if (against.length > 0 || besideWrongYear(mentions, events))
    return doubt(
      `文中印作${named}年，但所说的${
        against
          .map(({ name }) => name)
          .slice(0, 3)
          .join('、') || '事'
      }与此不合，年份可能被改过。`,
    );
  if (clash) return doubt(`标题印作${named}年，正文却自称${body.covered.join('、')}年。`);
  if (masks > 0 && support.length === 0)
    return doubt(`标题印作${named}年，正文的年份却被遮盖，标题的年份可能是后来加的。`);
  if (dated === false && !repost) return doubt(`印作${named}年，与落款或网页的日期（${date?.year}年）不合。`);

  const own = title || claim.mentions.some(({ weight }) => weight === 'own');
  const witnesses = (title && support.length >= 2 ? 1 : 0) + (confirmed.length ? 1 : 0) + (dated ? 1 : 0);
  const result = (confidence: Confidence, reason: string): YearsFinding => ({
    covered: claim.covered,
    printed,
    schoolYear: claim.schoolYear,
    confidence,
    candidates: confidence === 'certain' ? [] : claim.covered.map(String),
    reason,
    evidence,
  });
  if (own && masks === 0 && witnesses >= 1 && (!repost || confirmed.length > 0))
    return result(
      'certain',
      `${title ? '标题' : '正文'}印作${named}年，${confirmed.length ? '与文中所说的事相符' : dated ? '与落款或网页的日期相符' : '正文也这样写'}。`,
    );
  if (own || support.length >= 2 || confirmed.length > 0)
    return result('probable', `${title ? '标题' : '正文'}印作${named}年，没有别的依据可以核对。`);
  return doubt(`正文只有一处写到${named}年，不足以认定。`);
}
