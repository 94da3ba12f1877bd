/** What Cache Storage holds for one archive. An origin may hold several, each below a folder of its own, so names begin with the folder. */
export interface CacheNames {
  /** Pages of one build, by address without query; also every other file when the whole archive is saved. */
  pages(build: string): string;
  /** Files whose names change with their content: large scripts, pieces of the search index. */
  files(build: string): string;
  /** The build whose pages a cache holds; undefined for any other cache. */
  pagesOf(name: string): string | undefined;
  /** Whether a cache is this archive's, of whatever build; Workbox's own cache aside. */
  own(name: string): boolean;
}

/** @param base path of the archive, with slashes at both ends */
export function cacheNames(base: string): CacheNames {
  const pages = `archive ${base} pages `;
  const files = `archive ${base} files `;
  return {
    pages: (build) => pages + build,
    files: (build) => files + build,
    pagesOf: (name) => (name.startsWith(pages) ? name.slice(pages.length) : undefined),
    own: (name) => name.startsWith(pages) || name.startsWith(files),
  };
}

/** Address, below the archive's root, under which a cache of pages says that it holds all that `SavedFiles` lists. Nothing is served there. */
export const LIST_SAVED = 'offline/list-saved';
