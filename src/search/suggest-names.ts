import type { ArchiveFile } from './archive-file.ts';
import { foldText, type Simplified } from './fold-text.ts';
import type { MessageWords } from './message-words.ts';
import type { Entry } from './passage-columns.ts';

/** Something the query may mean besides a phrase; name and note may hold isolated words. */
export interface Suggestion {
  kind: string;
  name: string;
  note: string;
  /** Address below the site's root, without a slash before it. */
  path: string;
}

/** Offered of each kind. */
const EACH = 3;

/** Whether a name fits what was typed: it holds it, or is held by it (武汉 in 武汉师德). */
function fits(name: string, typed: string): boolean {
  return name.includes(typed) || (name.length > 1 && typed.includes(name));
}

/** Those that say exactly what was typed first, then those that begin with it. */
const closeness = (name: string, typed: string) => (name === typed ? 0 : name.startsWith(typed) ? 1 : 2);

/** Regions, topics, objects, terms and headings that fit the terms of a query; former names and codes of regions count. */
export function suggestNames(
  terms: readonly string[],
  archive: ArchiveFile,
  entries: readonly Entry[],
  simplified: Simplified,
  { names: words, quote, searchPath }: MessageWords,
): Suggestion[] {
  const typed = terms.join('');
  if (Array.from(typed).length < 2) return [];
  const pick = <T>(list: readonly T[], names: (item: T) => string[], show: (item: T, by: string) => Suggestion) =>
    list
      .flatMap((item) => {
        const [best] = names(item)
          .map((name) => ({ name, folded: foldText(name, simplified) }))
          .filter(({ folded }) => fits(folded, typed))
          .sort((a, b) => closeness(a.folded, typed) - closeness(b.folded, typed));
        return best ? [{ item, best }] : [];
      })
      .sort((a, b) => closeness(a.best.folded, typed) - closeness(b.best.folded, typed))
      .slice(0, EACH)
      .map(({ item, best }) => show(item, best.name));

  const { names, topics, objects, objectPages } = archive;
  const named = (kind: 'region' | 'term', note: (count: number) => string) =>
    pick(
      names.filter((name) => name.kind === kind),
      ({ name, also }) => [name, ...also],
      ({ name, path, count }, by) => ({
        kind: words[kind],
        // 藁城市 → 藁城区; the short form 武汉 needs no word
        name: name.includes(by) ? quote(name) : (/^\d+$/.test(by) ? words.code : words.formerly)(name, by),
        note: note(count),
        path: path.slice(1),
      }),
    );
  const headings = new Map<string, Entry>();
  for (const entry of entries)
    if (entry.title && foldText(entry.title, simplified).includes(typed) && !headings.has(entry.title))
      headings.set(entry.title, entry);
  return [
    ...named('region', words.reports),
    ...named('term', words.texts),
    ...pick(
      topics.filter(({ measures }) => measures > 0),
      ({ name }) => [name],
      ({ id, name, measures }) => ({
        kind: words.topic,
        name: quote(name),
        note: words.measures(measures),
        path: `topics/${id}/`,
      }),
    ),
    ...pick(
      objects.filter(({ measures }) => measures > 0),
      ({ name }) => [name],
      ({ id, name, measures }) => ({
        kind: words.object,
        name: quote(name),
        note: words.measures(measures),
        path: objectPages ? `objects/${id}/` : `${searchPath}?object=${id}`,
      }),
    ),
    ...pick(
      [...headings.values()],
      ({ title }) => [title],
      ({ title, report, anchor, number }) => ({
        kind: words.heading,
        name: quote(number + title),
        note: quote(`${report.names.at(-1) ?? ''}${report.period}`),
        path: `reports/${report.id}/#${anchor}`,
      }),
    ),
  ];
}
