import { reportUrl } from '../report/passages.ts';

/**
 * Measures on one page of parallels. Each has twenty neighbours at most, so a page's weight has a bound however the archive grows; and since a measure's place
 * in its report never changes, this number must not either: it is part of the addresses.
 */
export const PARALLELS_PER_PAGE = 6;

/** Address of a page of a report's parallels, by its number from 1. */
export function parallelsUrl(report: string, page = 1): string {
  return `${reportUrl(report)}parallels/${page === 1 ? '' : `${page}/`}`;
}

/** Fragment of a pair: `2-3-1--hebei/2016/2-9`. @param block id of the measure in its report @param to id of the other passage */
export function pairAnchor(block: string, to: string): string {
  return `${block}--${to.replace('#', '/')}`;
}

/** Addresses of a report's measures among its parallels, by block id. @param measures ids of the report's measures, in order */
export function parallelAddresses(report: string, measures: readonly string[]): Map<string, string> {
  return new Map(
    measures.map((block, index) => [
      block,
      `${parallelsUrl(report, Math.floor(index / PARALLELS_PER_PAGE) + 1)}#${block}`,
    ]),
  );
}
