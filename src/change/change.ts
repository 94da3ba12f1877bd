/** What keeps a change from being made: a permanent ASCII code, and a Chinese sentence that says what to do. */
export interface Refusal {
  code: string;
  message: string;
}

/** New texts of files, by path relative to the project; undefined removes one. */
export type Files = Map<string, string | undefined>;
