/** Permanent ASCII name of each thing that can be wrong in the content; every one has its rule in `src/check/rules/`, which the compiler demands. */
export type Code =
  | 'account-doubled'
  | 'account-lost'
  | 'bidi-character'
  | 'correction-ambiguous'
  | 'correction-nothing'
  | 'correction-overlap'
  | 'correction-unused'
  | 'evidence-not-found'
  | 'exception-unknown'
  | 'exception-unused'
  | 'field-missing'
  | 'field-type'
  | 'field-unknown'
  | 'field-value'
  | 'file-encoding'
  | 'file-link'
  | 'file-unknown'
  | 'id-former'
  | 'id-unlisted'
  | 'id-vanished'
  | 'ids-syntax'
  | 'import-differs'
  | 'import-missing'
  | 'import-stale'
  | 'invisible-character'
  | 'key-duplicate'
  | 'key-mismatch'
  | 'key-reused'
  | 'key-withdrawn'
  | 'line-unowned'
  | 'link-broken'
  | 'mdx-format'
  | 'numbering-gap'
  | 'personal-address'
  | 'personal-id-card'
  | 'personal-phone'
  | 'range-outside'
  | 'range-overlap'
  | 'redaction-chain'
  | 'region-code'
  | 'region-unknown'
  | 'report-duplicate'
  | 'source-binary'
  | 'source-bom'
  | 'source-checksum'
  | 'source-control'
  | 'source-empty'
  | 'source-encoding'
  | 'source-line-ends'
  | 'source-missing'
  | 'source-too-large'
  | 'source-undescribed'
  | 'source-unused'
  | 'title-not-found'
  | 'vocabulary-duplicate'
  | 'vocabulary-pattern'
  | 'vocabulary-regions'
  | 'vocabulary-topic'
  | 'vocabulary-word'
  | 'witness-differs'
  | 'witness-source'
  | 'yaml-alias'
  | 'yaml-empty'
  | 'yaml-syntax'
  | 'year-contradicted'
  | 'year-missing'
  | 'year-not-established'
  | 'year-order'
  | 'year-unsupported';

/**
 * A change of a YAML file that settles a problem without anybody's judgement: the field at `at` becomes `to`, or goes away where `to` is left out;
 * `erase` takes characters out of the whole file.
 */
export type Fix = { at: readonly (string | number)[]; to?: unknown } | { erase: readonly string[] };

/** One thing wrong in the content, as data; reporters in `scripts/reporters/` put it into words for a terminal or a pull request. */
export interface Problem {
  /** Also its anchor on /contribute/errors/. */
  code: Code;
  level: 'error' | 'warning';
  /** Path relative to the project, with forward slashes. */
  file: string;
  /** 1-based line in `file`; left out where no single line is at fault. */
  line?: number | undefined;
  /** 1-based column (code points) in that line, where it helps. */
  column?: number | undefined;
  /** What is wrong, in Chinese, for a contributor who is no programmer. */
  message: string;
  /** What to do about it, in Chinese, with the exact command where one helps. */
  hint: string;
  /** What `npm run check -- --fix` does about it. */
  fix?: Fix;
}
