/**
 * How `report.mdx` is compiled: nothing but the elements of FORMAT.md is syntax. Autolinks, strikethrough, tables and typographic quotes would
 * change published text (http://x.y, ~~, "…"), so they are off; `escape.ts` takes care of the rest.
 */
export const mdxOptions = {
  features: { gfm: false, smartPunctuation: false },
  elementAttributeNameCase: 'html',
} as const;
