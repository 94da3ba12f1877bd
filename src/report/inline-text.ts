import type { Inline } from './report.ts';

/** The plain published text of a run of inlines. */
export function inlineText(run: readonly Inline[]): string {
  return run.map((part) => (typeof part === 'string' ? part : part.text)).join('');
}
