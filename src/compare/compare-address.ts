/** More columns than this cannot be read side by side. */
export const MOST_MEASURES = 4;
export const MOST_REPORTS = 2;

/** What a page of comparison shows: measures, or the outlines of reports. */
export interface Compared {
  /** Ids of passages. */
  measures: string[];
  /** Keys of reports. */
  reports: string[];
}

// hubei/wuhan/jiangan/2019-2020 · hainan/haikou/xiuying/unknown · …/2015-deyu
const KEY = /^[a-z]+(?:[-/][a-z]+)*\/[a-z0-9][a-z0-9-]*$/;
// #2-3-1 · #p1 · #2-b4 · #1~2
const BLOCK = /^[a-z0-9~-]+$/;

/** Whether an id is one of a passage; an address is written by anybody. */
export function isPassage(id: string): boolean {
  const [key = '', block = '', more] = id.split('#');
  return more === undefined && KEY.test(key) && BLOCK.test(block);
}

const unique = (ids: readonly string[]) => [...new Set(ids)];

/** What an address asks for, without what is no id, twice, or too much: ?m=hubei/…#2-3-1&m=… or ?r=hubei/…&r=… */
export function readCompared(search: string): Compared {
  const query = new URLSearchParams(search);
  return {
    measures: unique(query.getAll('m').filter(isPassage)).slice(0, MOST_MEASURES),
    reports: unique(query.getAll('r').filter((key) => KEY.test(key))).slice(0, MOST_REPORTS),
  };
}

/** The address's query for what is shown; empty for nothing. */
export function writeCompared({ measures, reports }: Compared): string {
  const query = new URLSearchParams([...measures.map((id) => ['m', id]), ...reports.map((key) => ['r', key])]);
  const text = query.toString();
  return text && `?${text}`;
}
