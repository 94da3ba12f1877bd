import type { PackedReport } from './packed-report.ts';

/** A region or term whose name a query may mean. */
export interface Name {
  kind: 'region' | 'term';
  name: string;
  /** Former names, codes, other words for it. */
  also: string[];
  /** Reports of the region, or passages that use the term. */
  count: number;
  /** Address below the site's root. */
  path: string;
}

/** A topic or an object of measures. */
export interface Subject {
  id: string;
  name: string;
  /** Measures that have it. */
  measures: number;
}

/**
 * How the archive is searched. `text`: one file holds all texts, which are all compared; for archives whose texts weigh little more than Pagefind itself.
 * `fragments`: Pagefind proposes reports, their texts come with its fragments and decide. `grams`: the same with an index of our own, for archives that are too large
 * for Pagefind to index. `endpoint`: a search engine beside the site finds and counts.
 */
export type Layout = 'text' | 'fragments' | 'grams' | 'endpoint';

/** The file `pagefind/archive.bin`: gzipped UTF-16 (smaller than gzipped UTF-8 for Chinese) of this as JSON. */
export interface ArchiveFile {
  layout: Layout;
  /** What totals count. */
  unit: 'passage' | 'report';
  passages: number;
  reports: number;
  characters: number;
  /** Years covered, ascending. */
  years: number[];
  /** Topics by the letter that stands for them in `PassageColumns`: the first is `A`. */
  topics: Subject[];
  /** Objects by the index that stands for them. */
  objects: Subject[];
  /** Whether objects have pages of their own. */
  objectPages: boolean;
  /** Names of regions by path. */
  regions: Record<string, string>;
  /** Passages by region (every level), year, topic, kind and level: the base that counts of hits are held against. */
  base: Record<'region' | 'year', Record<string, number>>;
  /** Every Han character of the archive, once; empty in the layout `text`, which has the texts themselves. */
  characterSet: string;
  /** Those of them that have a simplified form, each followed by it. */
  traditional: string;
  names: Name[];
  /** Layout `text`: all reports with their passages. */
  texts?: PackedReport[];
  /** Layouts `fragments` and `grams`: where the gram index is, below the file's own folder, and into how many files it is divided. */
  grams?: { folder: string; shards: number };
  /** Layout `fragments`: the first digits of the ids Pagefind gives the reports, in the order of their numbers, each `idLength` long. */
  ids?: string;
  idLength?: number;
}
