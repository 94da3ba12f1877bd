/** The part of Pagefind's browser module that is used here. */
interface PagefindModule {
  createInstance(options: { noWorker: boolean }): {
    init(): Promise<void>;
    search(term: string | null, options: { filters: IndexFilters }): Promise<{ results: Candidate[] }>;
  };
}

/** Filters as Pagefind reads them: all must hold. */
export type IndexFilters = Record<string, string | { any: string[] }>;

/** A record the index proposes; its text is fetched on demand. */
export interface Candidate {
  id: string;
  data(): Promise<Fragment>;
}

/** A record as the index gives it back. */
export interface Fragment {
  url: string;
  /** The text that was indexed. */
  content: string;
  meta: Record<string, string>;
}

export interface SearchIndex {
  /** Records that hold all keys, best first; all records that pass the filters where there are no keys. */
  candidates(keys: readonly string[], filters: IndexFilters): Promise<Candidate[]>;
}

/** Reads a file of the index, so that a missing one is noticed: Pagefind itself rejects a promise nobody holds. */
const FAILED = /Pagefind|pagefind|fetch/;

/**
 * Opens the index in a folder. Pagefind cuts a Chinese query into words anew and then misses phrases; an instance made while the page says another
 * language leaves the keys alone. It reads the language when it is made, so the page's own is put back at once. Without a worker the index is open
 * 12 KB and one request earlier, and a query takes few milliseconds.
 */
export async function openIndex(folder: string, page: Document): Promise<SearchIndex> {
  const module = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as PagefindModule;
  const quiet = (event: PromiseRejectionEvent) => {
    if (FAILED.test(String(event.reason))) event.preventDefault();
  };
  addEventListener('unhandledrejection', quiet);
  const root = page.documentElement;
  const language = root.lang;
  root.lang = 'und';
  const instance = module.createInstance({ noWorker: true });
  root.lang = language;
  await instance.init();
  return {
    async candidates(keys, filters) {
      const { results } = await instance.search(keys.length ? keys.join(' ') : null, { filters });
      return results;
    },
  };
}
