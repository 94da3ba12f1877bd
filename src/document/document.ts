/** What a reader makes of a file. */
export interface Document {
  /** LF, no BOM, no control characters. */
  text: string;
  /** What was read and how, in Chinese: the format, the encoding that was chosen, what was left out. */
  notes: string[];
  /** What the file says of itself outside its text. */
  page: { title?: string; url?: string; site?: string; published?: string };
}

/** A file that cannot be read: a permanent ASCII code, and one Chinese sentence on what to do instead. */
export class UnreadableError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'UnreadableError';
    this.code = code;
  }
}
