import MiniSearch from 'minisearch';
import type { Library } from './library.ts';

// Recommended in its issues for languages without blanks: a tokenizer of one's own. Pairs of characters, all of which must occur.
const tokenize = (text: string) =>
  (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/\p{Script=Han}+|[\p{L}\p{N}.%]+/gu) ?? []
  ).flatMap((run) =>
    /^\p{Script=Han}{2,}$/u.test(run)
      ? Array.from(run)
          .slice(1)
          .map((char, at) => Array.from(run)[at] + char)
      : [run],
  );
const options = { fields: ['text'], tokenize, searchOptions: { combineWith: 'AND' as const, tokenize } };

export const library: Library = {
  async index(rows) {
    const search = new MiniSearch(options);
    search.addAll(rows);
    return search.toJSON();
  },
  async open(index) {
    const search = MiniSearch.loadJS(index as Parameters<typeof MiniSearch.loadJS>[0], options);
    return (query) => search.search(query).map(({ id }) => String(id));
  },
};
