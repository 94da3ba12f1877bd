import type { OutdatedWord } from '../text/outdated-words.ts';

/** What a result message is about. */
export interface Asked {
  /** Beginning of the query; empty where only filters are asked for. */
  query: string;
  filtered: boolean;
}

/** What was searched. */
export interface Extent {
  reports: number;
  passages: number;
  characters: number;
  /** First and last year, where anything is dated. */
  years: readonly [number, number] | undefined;
}

/**
 * What the search says, in one language. Chinese of the archive or the reader that stands in a sentence of another language goes through `quote`;
 * `spoken` makes it an element that says its language. Attributes (`title`) hold no such words.
 */
export interface MessageWords {
  /** Address of the search page below the site's root. */
  searchPath: string;
  quote(text: string): string;
  /** A choice with the number of hits it would leave, as text of an option. */
  choice(label: string, hits: number): string;
  passages(count: number): string;
  result: {
    comparing(asked: Asked, checked: number, candidates: number, unit: 'passage' | 'report', about: string): string;
    /** The same where the reader is asked whether to go on; `about` is the least there is. */
    paused(asked: Asked, checked: number, candidates: number, about: string): string;
    /** Unit of what is counted while comparing. */
    about(total: number, byReport: boolean): string;
    found(asked: Asked, passages: number, reports: number, more: boolean): string;
    foundReports(asked: Asked, reports: number, passages: number): string;
    hidden(asked: Asked, everywhere: number): string;
    nothing(asked: Asked, extent: Extent): string;
    tooLong: string;
  };
  page: {
    prompt: string;
    opening: string;
    failed: string;
    broken: string;
    retry: string;
    goOn: string;
    otherCount(held: number, own: number): string;
    unknownFilters(values: readonly string[]): string;
    filtersOn(count: number): string;
    lastFive: string;
    yearRange(from: number, to: number): string;
    sameLevel(level: string): string;
    onlyLevel(level: string): string;
    object(name: string): string;
    anyObject: string;
    clearFilters: string;
  };
  chart: {
    years: string;
    yearsBase: string;
    unknownYear: string;
    regions: string;
    regionsOf(name: string): string;
    regionsBase(within: boolean): string;
    unit: string;
    bar(label: string, count: number, base: number): string;
  };
  hit: {
    types: Record<'heading' | 'measure' | 'paragraph', string>;
    places(count: number): string;
    morePlaces(count: number): string;
    outdated(form: string, word: OutdatedWord): string;
    use: string;
    copyText: string;
    copyReference: string;
    copying: { done: string; refused: string };
  };
  near: {
    punctuation(count: number, whole: boolean): string;
    punctuationHint: string;
    punctuationNote: string;
    parts: string;
    partsHint(counted: boolean): string;
    nearest: string;
    nearestHint: string;
    share(percent: number): string;
  };
  names: {
    region: string;
    term: string;
    topic: string;
    object: string;
    heading: string;
    reports(count: number): string;
    texts(count: number): string;
    measures(count: number): string;
    formerly(name: string, former: string): string;
    code(name: string, code: string): string;
  };
  dialog: {
    label: string;
    placeholder: string;
    box: string;
    results: string;
    close: string;
    help: string;
    elsewhere(host: string): string;
    narrowed(label: string, passages: number): string;
    sameLevel(level: string): string;
    sameRegion: string;
    all(total: number, byReport: boolean): string;
    near: string;
    found(total: number, byReport: boolean): string;
    nothing: string;
    broken: string;
  };
  endpoint: {
    refused: string;
    noGuests: string;
    noIndex: string;
    tooLong: string;
    busy: string;
    failed(status: number): string;
    silent: string;
    odd: string;
    partial: string;
    untrue: string;
    tooMany(candidates: number, most: number): string;
  };
}
