/** A passage as the libraries index and show it. */
export interface Row {
  id: string;
  text: string;
}

/** A search library with its recommended set-up for Chinese, used the same way in Node (to make the index) and in the browser. */
export interface Library {
  /** The index of all rows, as it is shipped. */
  index(rows: readonly Row[]): Promise<unknown>;
  /** Opens a shipped index; gives ids of all results, best first. */
  open(index: unknown): Promise<(query: string) => string[]>;
}
