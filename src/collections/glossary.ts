import { type CollectionEntry, getCollection } from 'astro:content';
import type { Term } from '../terms/term.ts';
import { type TermPlace, termFinder } from '../terms/term-finder.ts';

/** The terms that the archive explains. */
export interface Glossary {
  /** By the Chinese alphabet. */
  terms: (Term & { entry: CollectionEntry<'terms'> })[];
  term: ReadonlyMap<string, Term>;
  /** The terms in a text of a year, which may be unknown. */
  find(text: string, year: number | undefined): TermPlace[];
}

async function load(): Promise<Glossary> {
  const entries = await getCollection('terms');
  const collator = new Intl.Collator('zh-CN');
  const terms = entries
    .map((entry) => ({ id: entry.id, ...entry.data, entry }))
    .sort((a, b) => collator.compare(a.term, b.term));
  const term = new Map(terms.map((one) => [one.id, one]));
  for (const { id, see } of terms)
    for (const other of see)
      if (!term.has(other)) throw new Error(`E-TERM content/terms/${id}.md: see 里的 ${other} 不存在`);
  return { terms, term, find: termFinder(terms) };
}

let loaded: Promise<Glossary> | undefined;

/** The glossary, put together once in a build and anew at every call while developing. */
export function glossary(): Promise<Glossary> {
  if (import.meta.env.DEV) return load();
  loaded ??= load();
  return loaded;
}
