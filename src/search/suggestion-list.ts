import { element, link, spoken } from './element.ts';
import type { Suggestion } from './suggest-names.ts';

/** What a query may mean besides a phrase, as a list of links; nothing where nothing is offered. @param base the site's base path, with a final slash */
export function suggestionList(offered: readonly Suggestion[], base: string): HTMLElement[] {
  if (!offered.length) return [];
  const item = ({ kind, name, note, path }: Suggestion) =>
    element(
      'li',
      '',
      element('span', 'tag', kind),
      link(base + path, ...spoken(name)),
      element('span', 'count', ...spoken(note)),
    );
  return [element('ul', '', ...offered.map(item))];
}
