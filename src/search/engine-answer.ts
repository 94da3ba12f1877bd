import type { ArchiveFile } from './archive-file.ts';
import { EndpointError } from './endpoint-error.ts';
import type { EngineDocument } from './engine-documents.ts';
import { type Counts, FILTERS, type FilterName } from './filters.ts';
import type { Entry } from './passage-columns.ts';

/** A passage as the engine sends it back. */
type Sent = Omit<EngineDocument, 'folded' | 'url'>;

interface Bucket {
  key: string | number;
  doc_count: number;
}

interface Aggregation {
  doc_count?: number;
  values?: { buckets: Bucket[]; sum_other_doc_count: number; doc_count_error_upper_bound: number };
  none?: { doc_count: number };
  buckets?: { doc_count: number }[];
}

/** An answer to `_search`, as the engine's documentation describes it. */
export interface EngineAnswer {
  timed_out: boolean;
  _shards: { failed: number };
  hits: {
    total: { value: number; relation: string };
    hits: { _source: Sent; sort: unknown[] }[];
  };
  aggregations?: Record<string, Aggregation>;
}

/** What the engine has counted of a search. */
export interface EngineCounts {
  /** Passages that pass the filters, and those found in or out of them. */
  passages: number;
  everywhere: number;
  /** Reports of the first; with `more`, there are still others. */
  reports: { count: number; more: boolean };
  counts: Counts;
  /** All passages the engine holds. */
  held: number;
}

const odd = () => new EndpointError((words) => words.odd);

/** An answer that can be relied on. @throws EndpointError when it is no answer to a search, or covers a part only. */
export function readAnswer(value: unknown): EngineAnswer {
  const answer = value as Partial<EngineAnswer> | null;
  const total = answer?.hits?.total;
  if (!answer || !Array.isArray(answer.hits?.hits) || typeof total?.value !== 'number') throw odd();
  if (answer.timed_out || answer._shards?.failed !== 0 || total.relation !== 'eq')
    throw new EndpointError((words) => words.partial);
  return answer as EngineAnswer;
}

/** What an answer says of numbers. @throws EndpointError when a count is missing or estimated. */
export function readCounts({ hits, aggregations }: EngineAnswer): EngineCounts {
  const aggregation = (name: string): Aggregation => {
    const found = aggregations?.[name];
    if (!found) throw odd();
    return found;
  };
  const valuesOf = (name: FilterName) => {
    const { values, none } = aggregation(name);
    if (!values || values.sum_other_doc_count || values.doc_count_error_upper_bound) throw odd();
    const counts = new Map(values.buckets.map(({ key, doc_count }) => [String(key), doc_count]));
    if (none?.doc_count) counts.set('unknown', none.doc_count);
    return counts;
  };
  const counts = Object.fromEntries(FILTERS.map((name) => [name, valuesOf(name)])) as Counts;
  const both = counts.kind.get('summary+plan') ?? 0;
  if (both) for (const kind of ['summary', 'plan']) counts.kind.set(kind, (counts.kind.get(kind) ?? 0) + both);
  const reports = aggregation('reports').values;
  return {
    passages: hits.total.value,
    everywhere: aggregation('everywhere').doc_count ?? 0,
    reports: {
      count: reports?.buckets.length ?? 0,
      more: (reports?.sum_other_doc_count ?? 0) > 0,
    },
    counts,
    held: aggregation('held').doc_count ?? 0,
  };
}

/** How many passages have each of the pieces that were asked for, in their order. */
export function readPieces({ aggregations }: EngineAnswer): number[] {
  return aggregations?.pieces?.buckets?.map(({ doc_count }) => doc_count) ?? [];
}

/** A passage of the engine as the search page knows it. */
export function entryOf(sent: Sent, archive: ArchiveFile): Entry {
  return {
    id: sent.id,
    anchor: sent.id.slice(sent.id.indexOf('#') + 1),
    report: {
      id: sent.report,
      title: sent.title,
      issuer: sent.issuer,
      region: sent.regions.at(-1) ?? '',
      names: sent.regions.map((path) => archive.regions[path] ?? path),
      years: sent.years,
      period: sent.period,
      kind: sent.kind,
      level: sent.level,
      // of the passage: the engine says nothing of the report's other passages
      first: sent.order,
    },
    order: sent.order,
    type: sent.type,
    number: sent.number,
    title: sent.text.slice(0, sent.titled),
    heading: sent.path.at(-1) ?? '',
    text: sent.text,
    topics: sent.topics,
    objects: sent.objects,
  };
}
