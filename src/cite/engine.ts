import citeproc from 'citeproc';
import type { CslItem } from './csl-item.ts';
import { LOCALE } from './locale.ts';

/** A CSL style, ready to be used: items in, one reference of the list for each, in the same order, as plain text without a number before it. */
export type Engine = (items: readonly CslItem[]) => string[];

/**
 * Makes an engine of a style's text. Building it takes far longer than a reference, so one serves all items of a build.
 * @throws Error when the style is no CSL.
 */
export function engine(style: string): Engine {
  const known = new Map<string, CslItem>();
  const made = new citeproc.Engine(
    { retrieveLocale: () => LOCALE, retrieveItem: (id) => known.get(id) ?? {} },
    style,
    'zh-CN',
    true,
  );
  made.setOutputFormat('text');
  return (items) =>
    items.map((item) => {
      known.clear();
      known.set(item.id, item);
      made.updateItems([item.id]);
      const bibliography = made.makeBibliography();
      return bibliography ? (bibliography[1][0] ?? '').trim() : '';
    });
}
