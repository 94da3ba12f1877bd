/** What stands in the mark of a page that belongs to no finished build: a page of the development server. */
export const NO_BUILD = 'none';

// <meta name="build" content="3f2a9c0e5d7b1846">
const MARK = /<meta name="build" content="([0-9a-f]{16}|none)">/;

/** The build a page says it belongs to: 16 hexadecimal digits; undefined where it says none. */
export function readBuild(html: string): string | undefined {
  const build = MARK.exec(html)?.[1];
  return build === NO_BUILD ? undefined : build;
}

/**
 * A page marked with a build (or with `NO_BUILD`); a page without a mark as it is. Only the first mark counts: it stands in the head, before anything a source says.
 */
export function stampBuild(html: string, build: string): string {
  return html.replace(MARK, (mark, old) => mark.replace(old, build));
}
