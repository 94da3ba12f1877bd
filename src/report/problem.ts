/** One thing wrong in the content, as data; reporters in `scripts/reporters/` put it into words for a terminal or a pull request. */
export interface Problem {
  /** Permanent ASCII name, also its anchor on /contribute/errors/. */
  code: string;
  level: 'error' | 'warning';
  /** Path relative to the project, with forward slashes. */
  file: string;
  /** 1-based line in `file`; left out where no single line is at fault. */
  line?: number;
  /** What is wrong, in Chinese, for a contributor who is no programmer. */
  message: string;
  /** What to do about it, in Chinese. */
  hint: string;
}
