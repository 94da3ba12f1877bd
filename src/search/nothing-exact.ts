import { foldText, foldWithPlaces, type Simplified } from './fold-text.ts';
import { type Hit, unfolded } from './hit.ts';
import { joined, matchText, type Stretch } from './match-text.ts';
import type { Query } from './parse-query.ts';
import type { Entry } from './passage-columns.ts';

/** What can be offered when no passage has the phrase; nothing of it is a hit. */
export interface Alternatives {
  /** Passages that have the words when punctuation does not count. */
  punctuation: Hit[];
  /** Parts of the query that do occur, and in how many passages; without a number where not all passages were looked at. */
  parts: { text: string; count?: number }[];
  /** Whether all passages of the archive were looked at; else there may be others. */
  whole: boolean;
  /** Passages whose wording comes nearest, with the share of the query's pairs of characters they have. */
  nearest: { hit: Hit; share: number }[];
}

/** Characters of a query that are looked at, parts and nearest passages that are shown. */
const LOOKED_AT = 300;
const PARTS = 10;
const NEAREST = 3;
/** Below so many characters, or with a smaller share in common, a passage is not near but another. */
const SHORTEST_NEAR = 6;
const SMALLEST_SHARE = 0.5;

const MARKS = /[\p{P}\p{S}]/gu;
const isMark = (unit: string) => /[\p{P}\p{S}]/u.test(unit);

/** Parts of a term, longest first at each place, that occur in a text. */
function cut(term: string, occurs: (part: string) => boolean): string[] {
  const chars = Array.from(term.slice(0, LOOKED_AT));
  const parts: string[] = [];
  for (let at = 0; at < chars.length; ) {
    let length = 1;
    while (at + length < chars.length && occurs(chars.slice(at, at + length + 1).join(''))) length++;
    const part = chars.slice(at, at + length).join('');
    if (length > 1 && part.replace(MARKS, '')) parts.push(part);
    at += length;
  }
  return parts;
}

function withoutMarks(entry: Entry, query: Query, simplified: Simplified): Hit | undefined {
  const folded = foldWithPlaces(entry.text, simplified);
  const kept: number[] = [];
  let plain = '';
  for (let at = 0; at < folded.text.length; at++) {
    const unit = folded.text[at] as string;
    if (isMark(unit)) continue;
    kept.push(at);
    plain += unit;
  }
  const found = matchText(plain, query);
  if (!found) return undefined;
  const stretches = found.map(([start, end]): Stretch => [kept[start] as number, (kept[end - 1] as number) + 1]);
  return { entry, places: unfolded(folded, stretches, entry.text.length) };
}

function pairsOf(term: string): string[] {
  const chars = Array.from(term.replace(MARKS, '').slice(0, LOOKED_AT));
  return chars.slice(1).map((char, index) => (chars[index] as string) + char);
}

/** Passages by the share of the query's pairs they have, the common wording marked. */
function nearest(
  terms: readonly string[],
  entries: readonly Entry[],
  texts: readonly string[],
  simplified: Simplified,
): Alternatives['nearest'] {
  const wanted = new Set(terms.flatMap(pairsOf));
  if (wanted.size < SHORTEST_NEAR - 1) return [];
  const shares = texts.map((text, at) => {
    let common = 0;
    for (const pair of wanted) if (text.includes(pair)) common++;
    return { at, share: common / wanted.size };
  });
  return shares
    .filter(({ share }) => share >= SMALLEST_SHARE)
    .sort((a, b) => b.share - a.share)
    .slice(0, NEAREST)
    .map(({ at, share }) => {
      const entry = entries[at] as Entry;
      const folded = foldWithPlaces(entry.text, simplified);
      const places = terms
        .flatMap((term) => cut(term, (part) => folded.text.includes(part)))
        .map((part): Stretch => {
          const start = folded.text.indexOf(part);
          return [start, start + part.length];
        });
      return { hit: { entry, places: unfolded(folded, joined(places), entry.text.length) }, share };
    });
}

/**
 * Looks for what comes near a query that no passage matches.
 * @param query folded
 * @param whole whether these are all passages of the archive
 */
export function nothingExact(
  query: Query,
  entries: readonly Entry[],
  simplified: Simplified,
  whole: boolean,
): Alternatives {
  const texts = entries.map(({ text }) => foldText(text, simplified));
  const terms = query.groups.flatMap(({ terms }) => terms);
  const bare: Query = {
    groups: query.groups.map(({ terms, gaps }) => ({ terms: terms.map((term) => term.replace(MARKS, '')), gaps })),
    without: query.without,
  };
  const words = bare.groups.flatMap(({ terms }) => terms);
  const searchable =
    words.length > 0 && words.every((word) => word.length > 1) && words.join('').length < LOOKED_AT * 10;
  const punctuation = searchable
    ? entries.flatMap((entry) => {
        const hit = withoutMarks(entry, bare, simplified);
        return hit ? [hit] : [];
      })
    : [];
  const count = (part: string) => texts.filter((text) => text.includes(part)).length;
  const all = texts.join('\n');
  const parts = new Set(terms.flatMap((term) => cut(term, (part) => all.includes(part))));
  return {
    punctuation,
    parts: [...parts].slice(0, PARTS).map((text) => (whole ? { text, count: count(text) } : { text })),
    whole,
    nearest: punctuation.length ? [] : nearest(terms, entries, texts, simplified),
  };
}
