/** The part of Pagefind's browser module that is used here. */
interface PagefindModule {
  createInstance(options: { noWorker: boolean }): PagefindInstance & { init(): Promise<void> };
}

/** Filters as Pagefind reads them: all must hold. */
export type PagefindFilters = Record<string, string | { any: string[] }>;

/** A record as the index gives it back. */
export interface Fragment {
  /** The text that was indexed. */
  content: string;
  meta: Record<string, string>;
}

/** Pagefind, open. */
export interface PagefindInstance {
  /** Records that hold all words, best first; all that pass the filters for `null`. */
  search(
    words: string | null,
    options: { filters: PagefindFilters },
  ): Promise<{ results: { id: string; data(): Promise<Fragment> }[] }>;
}

/** What Pagefind rejects without anybody to hear it when one of its files is missing. */
const FAILED = /Pagefind|pagefind|fetch/;

/**
 * Opens the index in a folder. Pagefind cuts a Chinese query into words anew and then misses phrases; an instance made while the page says another
 * language leaves the keys alone. It reads the language when it is made, so the page's own is put back at once. Without a worker the index is open
 * 12 KB and one request earlier, and a query takes few milliseconds.
 */
export async function openPagefind(folder: string, page: Document): Promise<PagefindInstance> {
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
  return instance;
}
