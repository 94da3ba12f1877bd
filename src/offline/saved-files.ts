/** The file `offline/files.json`: what a reader saves who asks for it. */
export interface SavedFiles {
  build: string;
  /** Bytes of the whole archive as it is kept: not compressed. */
  stored: number;
  /** Bytes of `files` as they travel: gzipped. */
  bytes: number;
  /** Whether `files` are the whole archive, which then travels in `ARCHIVE_AT_MOST`; else they are what its search needs. */
  whole: boolean;
  /** Address below the site's root (`reports/hebei/2016/`), SHA-256 as in Subresource Integrity, gzipped bytes. */
  files: [path: string, integrity: string, bytes: number][];
}

/** The largest archive a button saves whole, in gzipped bytes: what a reader may be asked to load at once. */
export const ARCHIVE_AT_MOST = 20_000_000;
