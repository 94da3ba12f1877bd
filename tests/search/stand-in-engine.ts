import type { EngineDocument } from '../../src/search/engine-documents.ts';
import type { EngineIndex } from '../../src/search/engine-index.ts';

/** What the engine answers to a request it does not take. */
export class Refused extends Error {
  readonly status = 400;
  readonly type: string;
  constructor(type: string, reason: string) {
    super(reason);
    this.type = type;
  }
}

type Json = Record<string, unknown>;
type Source = EngineDocument & Json;

/** A document with the places of its tokens, by field and token. */
interface Held {
  source: Source;
  tokens: Map<string, Map<string, number[]>>;
  length: number;
}

/** BM25 as the engine's documentation gives its defaults. */
const K1 = 1.2;
const B = 0.75;
/** Hits counted without `track_total_hits`, and how deep `size` may reach: the engine's defaults. */
const COUNTED = 10_000;
const MAX_RESULT_WINDOW = 10_000;

const refuse = (reason: string): never => {
  throw new Refused('parsing_exception', reason);
};

/** The only key of a clause and its value. */
function only(clause: unknown): [string, Json] {
  const entries = Object.entries((clause ?? refuse('no clause')) as Json);
  if (entries.length !== 1) refuse(`one key expected: ${JSON.stringify(clause)}`);
  return entries[0] as [string, Json];
}

function allow(value: Json, ...names: string[]): void {
  for (const name of Object.keys(value)) if (!names.includes(name)) refuse(`unknown key [${name}]`);
}

/**
 * Stands for OpenSearch in tests: holds documents as a mapping says and evaluates the part of its query language that the site uses, as its documentation
 * describes it. What it does not know it refuses, as the engine refuses what it does not know; so a clause that is written wrong finds nothing by accident.
 */
export function standInEngine({ settings, mappings }: EngineIndex) {
  const { analyzer, tokenizer } = settings.analysis as {
    analyzer: Record<string, { tokenizer: string }>;
    tokenizer: Record<string, { type: string; min_gram: number; max_gram: number }>;
  };
  interface Field {
    type: string;
    index?: boolean;
    analyzer?: string;
    fields?: Record<string, Field>;
  }
  const fields = new Map<string, Field>();
  for (const [name, field] of Object.entries(mappings.properties as Record<string, Field>)) {
    fields.set(name, field);
    for (const [part, own] of Object.entries(field.fields ?? {})) fields.set(`${name}.${part}`, own);
  }
  const fieldOf = (name: string, ...types: string[]): Field => {
    const field = fields.get(name) ?? refuse(`no field [${name}]`);
    if (field.index === false) refuse(`field [${name}] is not indexed`);
    if (!types.includes(field.type)) refuse(`field [${name}] is [${field.type}]`);
    return field;
  };

  /** Tokenizer `ngram` of one length, without `token_chars`: all characters, each token one place after the other. */
  const tokensOf = (text: string, name: string | undefined): string[] => {
    const { type, min_gram, max_gram } =
      tokenizer[analyzer[name ?? '']?.tokenizer ?? ''] ?? refuse(`no analyzer ${name}`);
    if (type !== 'ngram' || min_gram !== max_gram) refuse('only ngram of one length');
    const characters = Array.from(text);
    return Array.from({ length: Math.max(0, characters.length - min_gram + 1) }, (_, at) =>
      characters.slice(at, at + min_gram).join(''),
    );
  };

  const documents = new Map<string, Held>();
  const put = (id: string, source: Source) => {
    for (const name of Object.keys(source))
      if (!fields.has(name))
        throw new Refused('strict_dynamic_mapping_exception', `introduction of [${name}] is not allowed`);
    const tokens = new Map<string, Map<string, number[]>>();
    let length = 0;
    for (const [name, field] of fields) {
      if (field.type !== 'text' || field.index === false) continue;
      const places = new Map<string, number[]>();
      tokensOf(source[name.split('.')[0] as string] as string, field.analyzer).forEach((token, at) => {
        const own = places.get(token);
        if (own) own.push(at);
        else places.set(token, [at]);
        length++;
      });
      tokens.set(name, places);
    }
    documents.set(id, { source, tokens, length });
  };

  const valuesOf = (source: Source, field: string): (string | number)[] => {
    const value = source[field];
    return (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined && one !== null);
  };

  const weights = new Map<string, number>();
  const weightOf = (field: string, token: string): number => {
    const key = `${field} ${token}`;
    let weight = weights.get(key);
    if (weight === undefined) {
      let count = 0;
      for (const { tokens } of documents.values()) if (tokens.get(field)?.has(token)) count++;
      weight = Math.log(1 + (documents.size - count + 0.5) / (count + 0.5));
      weights.set(key, weight);
    }
    return weight;
  };
  let average = 1;
  const scored = (held: Held, field: string, tokens: readonly string[], frequency: number): number => {
    const weight = tokens.reduce((sum, token) => sum + weightOf(field, token), 0);
    return (weight * frequency) / (frequency + K1 * (1 - B + (B * held.length) / average));
  };

  /** Where tokens stand one after the other. */
  const phrase = (held: Held, field: string, tokens: readonly string[]): number[] => {
    const places = tokens.map((token) => new Set(held.tokens.get(field)?.get(token)));
    return [...(places[0] ?? [])].filter((start) => places.every((own, at) => own.has(start + at)));
  };

  type Interval = [from: number, to: number, width: number];
  const intervals = (held: Held, field: string, rule: unknown): Interval[] => {
    const [kind, options] = only(rule);
    if (kind === 'match') {
      allow(options, 'query', 'ordered', 'max_gaps');
      if (options.ordered !== true || options.max_gaps !== 0) refuse('only ordered matches without gaps');
      const tokens = tokensOf(options.query as string, fields.get(field)?.analyzer);
      return phrase(held, field, tokens).map((at) => [at, at + tokens.length - 1, tokens.length]);
    }
    if (kind !== 'all_of') return refuse(`no rule [${kind}]`);
    allow(options, 'intervals', 'ordered', 'max_gaps');
    const parts = (options.intervals as unknown[]).map((part) => intervals(held, field, part));
    const most = options.max_gaps as number;
    if (parts.length !== 2 || options.ordered !== false || !(most >= 0)) refuse('only two parts in any order');
    const [first = [], second = []] = parts;
    return first.flatMap((a) =>
      second.flatMap((b): Interval[] => {
        const [from, to] = [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
        const width = a[2] + b[2];
        return to - from + 1 - width <= most ? [[from, to, width]] : [];
      }),
    );
  };

  /** The score of a document; `undefined` when it does not match. */
  const score = (held: Held, clause: unknown): number | undefined => {
    const [kind, options] = only(clause);
    switch (kind) {
      case 'match_all':
        return 1;
      case 'match_none':
        return undefined;
      case 'match_phrase': {
        const [field, text] = only(options) as unknown as [string, string];
        const tokens = tokensOf(text, fieldOf(field, 'text').analyzer);
        const found = tokens.length ? phrase(held, field, tokens).length : 0;
        return found ? scored(held, field, tokens, found) : undefined;
      }
      case 'term': {
        const [field, { value, ...rest }] = only(options);
        allow(rest);
        if (fieldOf(field, 'text', 'keyword', 'integer').type !== 'text')
          return valuesOf(held.source, field).some((own) => own === value) ? 1 : undefined;
        const found = held.tokens.get(field)?.get(value as string)?.length;
        return found ? scored(held, field, [value as string], found) : undefined;
      }
      case 'terms': {
        const [field, values] = only(options) as unknown as [string, unknown[]];
        fieldOf(field, 'keyword', 'integer');
        return valuesOf(held.source, field).some((own) => values.includes(own)) ? 1 : undefined;
      }
      case 'range': {
        const [field, { gte, lte, ...rest }] = only(options) as [string, { gte: number; lte: number }];
        allow(rest);
        fieldOf(field, 'integer');
        return valuesOf(held.source, field).some((own) => Number(own) >= gte && Number(own) <= lte) ? 1 : undefined;
      }
      case 'exists': {
        allow(options, 'field');
        return valuesOf(held.source, options.field as string).length ? 1 : undefined;
      }
      case 'intervals': {
        const [field, rule] = only(options);
        fieldOf(field, 'text');
        const found = intervals(held, field, rule).length;
        return found ? found / (found + 1) : undefined;
      }
      case 'bool': {
        allow(options, 'must', 'filter', 'should', 'must_not', 'minimum_should_match');
        const list = (name: string) => (options[name] ?? []) as unknown[];
        let sum = 0;
        for (const part of list('must')) {
          const own = score(held, part);
          if (own === undefined) return undefined;
          sum += own;
        }
        if (list('filter').some((part) => score(held, part) === undefined)) return undefined;
        if (list('must_not').some((part) => score(held, part) !== undefined)) return undefined;
        const should = list('should').flatMap((part) => score(held, part) ?? []);
        if (should.length < ((options.minimum_should_match as number | undefined) ?? 0)) return undefined;
        return sum + should.reduce((all, own) => all + own, 0);
      }
      default:
        return refuse(`unknown query [${kind}]`);
    }
  };

  const aggregate = (all: readonly Held[], requests: Json): Json =>
    Object.fromEntries(
      Object.entries(requests).map(([name, request]) => {
        const { aggs, ...rest } = request as Json & { aggs?: Json };
        const [kind, options] = only(rest);
        const counted = (found: readonly Held[]) => ({
          doc_count: found.length,
          ...(aggs && aggregate(found, aggs)),
        });
        switch (kind) {
          case 'global':
            return [name, counted([...documents.values()])];
          case 'filter':
            return [name, counted(all.filter((held) => score(held, options) !== undefined))];
          case 'filters':
            return [
              name,
              {
                buckets: (options.filters as unknown[]).map((clause) =>
                  counted(all.filter((held) => score(held, clause) !== undefined)),
                ),
              },
            ];
          case 'missing':
            return [name, counted(all.filter(({ source }) => !valuesOf(source, options.field as string).length))];
          case 'terms': {
            allow(options, 'field', 'size');
            fieldOf(options.field as string, 'keyword', 'integer');
            const counts = new Map<string | number, number>();
            for (const { source } of all)
              for (const value of new Set(valuesOf(source, options.field as string)))
                counts.set(value, (counts.get(value) ?? 0) + 1);
            const buckets = [...counts]
              .map(([key, doc_count]) => ({ key, doc_count }))
              .sort((a, b) => b.doc_count - a.doc_count || (a.key < b.key ? -1 : 1));
            const size = (options.size as number | undefined) ?? 10;
            const rest = buckets.slice(size).reduce((sum, { doc_count }) => sum + doc_count, 0);
            return [
              name,
              { doc_count_error_upper_bound: 0, sum_other_doc_count: rest, buckets: buckets.slice(0, size) },
            ];
          }
          default:
            return refuse(`unknown aggregation [${kind}]`);
        }
      }),
    );

  /** The value a hit is sorted by. */
  const sortValue = (held: Held, own: number, sort: Json): number => {
    const [field, options] = only(sort);
    if (field === '_score') return own;
    fieldOf(field, 'integer');
    const { missing, mode } = options as { missing?: unknown; mode?: string };
    const values = valuesOf(held.source, field) as number[];
    // “_last” would come back as the smallest long number, which JSON in a browser cannot send again
    if (!values.length) return typeof missing === 'number' ? missing : refuse('a missing value needs a number here');
    return mode === 'max' ? Math.max(...values) : Math.min(...values);
  };

  const search = (body: Json): Json => {
    allow(body, 'query', 'post_filter', 'sort', 'size', '_source', 'track_total_hits', 'search_after', 'aggs');
    const size = (body.size as number | undefined) ?? 10;
    if (size > MAX_RESULT_WINDOW) refuse('Result window is too large');
    average = [...documents.values()].reduce((sum, { length }) => sum + length, 0) / (documents.size || 1);
    const found = [...documents.values()].flatMap((held) => {
      const own = score(held, body.query ?? { match_all: {} });
      return own === undefined ? [] : [{ held, own }];
    });
    const left = body.post_filter ? found.filter(({ held }) => score(held, body.post_filter) !== undefined) : found;
    const sorts = (body.sort ?? [{ _score: { order: 'desc' } }]) as Json[];
    const signs = sorts.map((sort) => (only(sort)[1].order === 'desc' ? -1 : 1));
    const compare = (a: readonly number[], b: readonly number[]) =>
      signs.map((sign, at) => sign * ((a[at] ?? 0) - (b[at] ?? 0))).find(Boolean) ?? 0;
    const hits = left
      .map(({ held, own }) => ({ held, own, sort: sorts.map((sort) => sortValue(held, own, sort)) }))
      .sort((a, b) => compare(a.sort, b.sort))
      .filter(({ sort }) => !body.search_after || compare(sort, body.search_after as number[]) > 0)
      .slice(0, size);
    const wanted = body._source as string[] | undefined;
    const exact = body.track_total_hits === true || left.length <= COUNTED;
    return {
      took: 1,
      timed_out: false,
      _shards: { total: 1, successful: 1, skipped: 0, failed: 0 },
      hits: {
        total: exact ? { value: left.length, relation: 'eq' } : { value: COUNTED, relation: 'gte' },
        max_score: null,
        hits: hits.map(({ held: { source }, own, sort }) => ({
          _id: source.id,
          _score: own,
          _source: wanted ? Object.fromEntries(wanted.map((name) => [name, source[name]])) : source,
          sort,
        })),
      },
      ...(body.aggs
        ? {
            aggregations: aggregate(
              found.map(({ held }) => held),
              body.aggs as Json,
            ),
          }
        : {}),
    };
  };

  return {
    put,
    search,
    get size() {
      return documents.size;
    },
  };
}
