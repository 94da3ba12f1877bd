import { FILTERS, type FilterName, type Filters, yearSpan } from './filters.ts';
import type { Group, Query } from './parse-query.ts';

/** A part of the engine's query language (OpenSearch's Query DSL): plain data, sent as JSON, never put together from pieces of text. */
export type Clause = Record<string, unknown>;

/** Fields of the index that a hit is made of; `folded` is searched and never sent back. */
const SHOWN = [
  'id',
  'report',
  'title',
  'issuer',
  'kind',
  'level',
  'regions',
  'years',
  'period',
  'type',
  'number',
  'path',
  'titled',
  'topics',
  'objects',
  'order',
  'text',
];

/**
 * Most values of a filter that are counted. All regions of the country with those above them are some 3,300; an engine that counts fewer values than there
 * are would give the rest as “other”, and estimate where the index is spread over several machines.
 */
const VALUES = 10_000;
/** Reports counted one by one; above, their number is given as “more than”. A thousand keys are some 15 KB of a zipped answer. */
const REPORTS_AT_MOST = 1000;

/** Where each filter's values stand in the index. */
const FIELDS: Record<FilterName, string> = {
  region: 'regions',
  year: 'years',
  topic: 'topics',
  kind: 'kind',
  level: 'level',
  object: 'objects',
};

const NOTHING: Clause = { match_none: {} };
const EVERYTHING: Clause = { match_all: {} };

/** A term as it stands in the folded text. Pairs of characters that follow one another are the phrase; a single character has a field of its own. */
function phrase(term: string): Clause {
  // No text holds half a character, and not every engine reads one.
  if (!term.isWellFormed()) return NOTHING;
  return Array.from(term).length > 1
    ? { match_phrase: { folded: term } }
    : { term: { 'folded.characters': { value: term } } };
}

/** Two terms with at most so many characters between them, in either order; counted in single characters. */
function near(terms: readonly [string, string], gap: number): Clause {
  if (!terms.every((term) => term.isWellFormed())) return NOTHING;
  const intervals = terms.map((term) => ({ match: { query: term, ordered: true, max_gaps: 0 } }));
  return { intervals: { 'folded.characters': { all_of: { intervals, ordered: false, max_gaps: gap } } } };
}

function groupClauses({ terms, gaps }: Group): Clause[] {
  if (terms.length === 1) return terms.map(phrase);
  return gaps.map((gap, at) => near([terms[at] as string, terms[at + 1] as string], gap));
}

/** Each of some clauses once; 教师 typed three thousand times asks no more than 教师. */
function distinct(clauses: readonly Clause[]): Clause[] {
  return [...new Map(clauses.map((clause) => [JSON.stringify(clause), clause])).values()];
}

/**
 * What the engine is asked for a query.
 * @param query folded
 * @returns the clause, and whether it finds exactly what the query means: a row of three terms or more (A ~5 B ~5 C) is asked for pair by pair, and an
 *   answer may have another B beside A than beside C, so that what comes back has to be compared
 */
export function engineQuery(query: Query): { clause: Clause; exact: boolean } {
  const must = distinct(query.groups.flatMap(groupClauses));
  const mustNot = distinct(query.without.map(phrase));
  const exact = query.groups.every(({ terms }) => terms.length <= 2);
  if (!must.length && !mustNot.length) return { clause: EVERYTHING, exact };
  return { clause: { bool: { must: must.length ? must : [EVERYTHING], must_not: mustNot } }, exact };
}

/** The clause of one filter; none where it does not narrow. */
function filterClause(name: FilterName, value: string): Clause[] {
  if (!value) return [];
  if (name === 'year') {
    const span = yearSpan(value);
    if (!span) return [];
    if (span === 'unknown') return [{ bool: { must_not: [{ exists: { field: FIELDS.year } }] } }];
    return [{ range: { [FIELDS.year]: { gte: span[0], lte: span[1] } } }];
  }
  // a plan is also what is plan and summary in one
  const values = name === 'kind' && !value.includes('+') ? [value, 'summary+plan'] : [value];
  return [{ terms: { [FIELDS[name]]: values } }];
}

/** All filters but those named, as one clause. */
function filtered(filters: Filters, ...without: FilterName[]): Clause {
  const wanted = FILTERS.filter((name) => !without.includes(name));
  return { bool: { filter: wanted.flatMap((name) => filterClause(name, filters[name])) } };
}

/** What is counted beside the hits: each value of each filter with the other filters as they are, reports, hits without filters, all passages held. */
function counted(filters: Filters): Record<string, Clause> {
  const values = FILTERS.map((name): [string, Clause] => [
    name,
    {
      filter: filtered(filters, name),
      aggs: {
        values: { terms: { field: FIELDS[name], size: VALUES } },
        ...(name === 'year' && { none: { missing: { field: FIELDS.year } } }),
      },
    },
  ]);
  return {
    ...Object.fromEntries(values),
    reports: { filter: filtered(filters), aggs: { values: { terms: { field: 'report', size: REPORTS_AT_MOST } } } },
    everywhere: { filter: EVERYTHING },
    held: { global: {} },
  };
}

/** The order hits are asked for in; equal ones stand as in the archive. */
export type EngineOrder = 'relevance' | 'year';

const SORTS: Record<EngineOrder, Clause> = {
  relevance: { _score: { order: 'desc' } },
  // a year of its own for what has none: the engine's “_last” comes back as a number that a browser cannot send again
  year: { years: { order: 'desc', mode: 'max', missing: 0 } },
};

/** A request for hits. */
export interface Wanted {
  clause: Clause;
  filters: Filters;
  order: EngineOrder;
  size: number;
  /** The sort values of the last hit that is there: what follows it is wanted, and nothing is counted again. */
  after?: readonly unknown[];
}

/** The body of `POST /<index>/_search`. Totals are exact: without `track_total_hits` an engine counts to 10,000 and stops. */
export function searchBody({ clause, filters, order, size, after }: Wanted): Clause {
  return {
    query: clause,
    post_filter: filtered(filters),
    sort: [SORTS[order], { order: { order: 'asc' } }],
    size,
    _source: SHOWN,
    track_total_hits: true,
    ...(after ? { search_after: after } : { aggs: counted(filters) }),
  };
}

/** The body that asks for passages which have any of some pieces of text, best first, and how many have each. */
export function piecesBody(pieces: readonly string[], size: number): Clause {
  const clauses = pieces.map(phrase);
  return {
    query: { bool: { should: clauses, minimum_should_match: 1 } },
    sort: [SORTS.relevance, { order: { order: 'asc' } }],
    size,
    _source: SHOWN,
    track_total_hits: true,
    ...(size === 0 && { aggs: { pieces: { filters: { filters: clauses } } } }),
  };
}
