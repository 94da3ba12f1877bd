import { isolated } from './isolated.ts';
import type { Asked, MessageWords } from './message-words.ts';

const number = (value: number) => value.toLocaleString('en');
const count = (value: number, one: string) => `${number(value)} ${one}${value === 1 ? '' : 's'}`;
const unit = (byReport: boolean) => (byReport ? 'report' : 'passage');
const where = ({ query, filtered }: Asked) => (query && filtered ? 'Within the filters: ' : '');
/** 1 … holds “…”, 2 … hold “…” */
const what = ({ query }: Asked, subjects: number) => {
  const one = subjects === 1;
  if (query) return `${one ? 'holds' : 'hold'} “${isolated(query)}”`;
  return `${one ? 'matches' : 'match'} the filters`;
};

/** What the search says on English pages; loaded there only. */
export const ENGLISH: MessageWords = {
  searchPath: 'en/search/',
  quote: isolated,
  choice: (label, hits) => `${label} (${hits})`,
  passages: (value) => count(value, 'passage'),
  result: {
    comparing: (asked, checked, candidates, unit, about) =>
      `${where(asked)}${number(checked)} of ${count(candidates, unit)} compared, about ${about} ${asked.query ? `with “${isolated(asked.query)}”` : 'matching the filters'} …`,
    paused: (asked, checked, candidates, about) =>
      `${where(asked)}${number(checked)} of ${count(candidates, 'report')} that may match compared: at least ${about} ${asked.query ? `with “${isolated(asked.query)}”` : 'matching the filters'}.`,
    about: (total, byReport) => count(total, unit(byReport)),
    found: (asked, passages, reports, more) =>
      `${where(asked)}${count(passages, 'passage')} in ${more ? 'more than ' : ''}${count(reports, 'report')} ${what(asked, passages)}.`,
    foundReports: (asked, reports, passages) =>
      `${where(asked)}${count(reports, 'report')} ${what(asked, reports)}: ${count(passages, 'passage')}.`,
    hidden: (asked, everywhere) =>
      `No passage within the filters ${asked.query ? what(asked, 1) : 'is left'}; without them ${count(everywhere, 'passage')} would be found.`,
    nothing: (asked, { reports, passages, characters, years }) =>
      `No passage ${what(asked, 1)}. Compared character by character: ${count(reports, 'report')}, ${count(passages, 'passage')}, ${count(characters, 'character')}${years ? `, ${years[0]}–${years[1]}` : ''} – the whole archive.`,
    tooLong: ' (The text is too long to be kept in the address.)',
  },
  page: {
    prompt:
      'Type words of the Chinese texts; they are found character by character. Words with a space between them must stand in one passage.',
    opening: 'Opening the index …',
    failed: 'The search did not finish.',
    broken: 'The index could not be read, or not completely. Check the connection and try again.',
    retry: 'Try again',
    goOn: 'Compare the others, too',
    otherCount: (held, own) =>
      `The search server holds ${count(held, 'passage')}, this site ${count(own, 'passage')}; it may be in the middle of an update. The hits are those of the server.`,
    unknownFilters: (values) =>
      `Ignored, since the filters do not have it: ${values.map((value) => `“${isolated(value)}”`).join(', ')}. `,
    filtersOn: (value) => `: ${value} set`,
    lastFive: 'Last five years',
    yearRange: (from, to) => `${from}–${to}`,
    sameLevel: (level) => `Level: ${isolated(level)}`,
    onlyLevel: (_level) => 'Reports of this level only',
    object: (name) => `Object: ${isolated(name)} ×`,
    anyObject: 'Any object',
    clearFilters: 'Clear all filters',
  },
  chart: {
    years: 'Passages by year',
    yearsBase:
      'Other filters as they are, the years’ own left out; a report of two years counts in both. Choose a year to filter.',
    unknownYear: '?',
    regions: 'Passages by province',
    regionsOf: (name) => `Passages by region in ${isolated(name)}`,
    regionsBase: (within) =>
      `${within ? 'Within the region that was chosen' : 'Other filters as they are, the region’s own left out'}. Choose a region to filter.`,
    unit: ' passages',
    bar: (_label, value, base) =>
      `${count(value, 'passage')}${base ? `, ${((100 * value) / base).toFixed(1)}% of the ${number(base)} in the archive` : ''}`,
  },
  hit: {
    types: { heading: 'Heading', measure: 'Measure', paragraph: 'Paragraph' },
    places: (value) => `${value} places in the passage`,
    morePlaces: (value) => `${value} more`,
    outdated: (form, { ended, replacedBy }) =>
      `“${isolated(form)}” is outdated since ${ended}${replacedBy && `, now: ${isolated(replacedBy)}`}. `,
    use: 'Cite, patterns, compare (in Chinese)',
    copyText: 'Copy text',
    copyReference: 'Copy with source',
    copying: { done: 'Copied', refused: 'The browser does not allow copying' },
  },
  near: {
    punctuation: (value, whole) => `Other punctuation: ${whole ? '' : 'at least '}${count(value, 'passage')}`,
    punctuationHint: 'The same text when punctuation does not count.',
    punctuationNote: 'other punctuation',
    parts: 'Parts that do occur',
    partsHint: (counted) =>
      `${counted ? 'With the number of passages that have them, character by character. ' : ''}Choose one to search for it.`,
    nearest: 'Nearest wording',
    nearestHint:
      'Not the same; what is in common is marked. The share is that of the neighbouring pairs of characters searched for that the passage has, too.',
    share: (percent) => `${percent}% in common`,
  },
  names: {
    region: 'Region',
    term: 'Term',
    topic: 'Topic',
    object: 'Object',
    heading: 'Heading',
    reports: (value) => count(value, 'report'),
    texts: (value) => count(value, 'passage'),
    measures: (value) => count(value, 'measure'),
    formerly: (name, former) => `${isolated(name)} (formerly ${isolated(former)})`,
    code: (name, code) => `${isolated(name)} (code ${code})`,
  },
  dialog: {
    label: 'Search',
    placeholder: 'Words of the Chinese text',
    box: 'Search all texts, in Chinese',
    results: 'Results',
    close: 'Close',
    help: '↑↓ choose · Enter opens · Esc closes · words with a space between them must all occur',
    elsewhere: (host) => ` · searches are answered by ${host}, which is sent the words`,
    narrowed: (label, passages) => `${label}: ${count(passages, 'passage')}`,
    sameLevel: (level) => `Same level (${isolated(level)})`,
    sameRegion: 'This region',
    all: (total, byReport) => (total === 1 ? `Show the ${unit(byReport)}` : `Show all ${count(total, unit(byReport))}`),
    near: 'Similar wording on the search page',
    found: (total, byReport) => `${count(total, unit(byReport))} ${total === 1 ? 'holds' : 'hold'} the words`,
    nothing: 'No passage holds the words',
    broken: 'The index could not be read. Check the connection and press Enter to try again.',
  },
  endpoint: {
    refused: 'The search server does not take such a query; it may be too long or have too many words. Shorten it.',
    noGuests: 'The search server refuses queries without a login. Please tell the maintainers of this site.',
    noIndex: 'The search server has no index of this site. Please tell the maintainers of this site.',
    tooLong: 'The words are too long for the search server. Shorten them and try again.',
    busy: 'The search server is too busy. Try again in a while.',
    failed: (status) => `The search server failed (${status}). Try again later.`,
    silent: 'The search server did not answer. Check the connection and try again.',
    odd: 'The answer of the search server cannot be read, or is not complete. Try again later.',
    partial: 'The search server did not go through all texts, so there are no results. Try again later.',
    untrue:
      'The answer of the search server does not agree with the texts, so there are no results. Please tell the maintainers of this site.',
    tooMany: (candidates, most) =>
      `${count(candidates, 'passage')} may match, more than ${number(most)}: too many to be searched or put in order like this. Add filters, or order by relevance or year.`,
  },
};
