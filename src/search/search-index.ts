import type { RecordMeta } from './search-record.ts';

/** The part of Pagefind's browser module that is used here. */
interface PagefindModule {
  createInstance(): {
    init(): Promise<void>;
    search(
      term: string,
      options: { filters: Record<string, string> },
    ): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
  };
}

/** A record as the index gives it back. */
export interface Fragment {
  url: string;
  /** The text that was indexed, with zero-width spaces between words. */
  raw_content: string;
  meta: RecordMeta;
}

export interface SearchIndex {
  /** Records that hold all keys, best first; their texts are fetched one by one. */
  candidates(keys: readonly string[], filters: Record<string, string>): Promise<(() => Promise<Fragment>)[]>;
}

/**
 * Opens the index at an address. Pagefind cuts a Chinese query into words anew and then misses phrases; an instance made while the page says
 * another language leaves the keys alone. It reads the language when it is made, so the page's own is put back at once.
 */
export async function openIndex(address: string, page: Document): Promise<SearchIndex> {
  const module = (await import(/* @vite-ignore */ address)) as PagefindModule;
  const root = page.documentElement;
  const language = root.lang;
  root.lang = 'und';
  const instance = module.createInstance();
  root.lang = language;
  await instance.init();
  return {
    async candidates(keys, filters) {
      const { results } = await instance.search(keys.join(' '), { filters });
      return results.map((result) => () => result.data());
    },
  };
}
