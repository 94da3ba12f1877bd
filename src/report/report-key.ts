import type { About } from './about.ts';

/** The last part of a report's key: the year or years it covers, or `unknown`. */
export function yearKey(years: Pick<About['years'], 'covered'>): string {
  const [first] = years.covered;
  const last = years.covered.at(-1);
  if (first === undefined || last === undefined) return 'unknown';
  return first === last ? String(first) : `${first}-${last}`;
}

/** The key that an `about.yml` asks for, without the suffix that tells two reports of one region and year apart. */
export function reportKey(about: Pick<About, 'region' | 'years'>): string {
  return `${about.region.path}/${yearKey(about.years)}`;
}

/** Whether a folder below `content/reports/` is the place for a report: its key, or its key with a suffix (`…/2015-deyu`). */
export function isKeyOf(folder: string, about: Pick<About, 'region' | 'years'>): boolean {
  const key = reportKey(about);
  return folder === key || (folder.startsWith(`${key}-`) && /^[a-z]+(?:-[a-z]+)*$/.test(folder.slice(key.length + 1)));
}
