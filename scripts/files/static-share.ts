import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** What a share is told of. */
export interface ShareOptions {
  /** Number of the share, from 0, and how many there are. */
  part: number;
  parts: number;
  /** Called after each page or file with how many are done, and how many this share has. */
  onPage(done: number, all: number): void;
}

// /reports/hubei/wuhan/jiangan/2019-2020/parallels/2/
const REPORT_PAGE = /^\/?(reports\/(?:[a-z-]+\/)*\d{4}[^/]*)(?:\/|$)/;
// /phrases/3/, /draft/archive.json: both take the phrases of the whole archive, which are worth finding once only
const OF_PHRASES = /^\/?(?:phrases|draft)(?:\/|$)/;
// /objects/shide/, /topics/jiaoshi/2/, /data/passages.jsonl
const TWO_SEGMENTS = /^\/?([^/]*(?:\/[^/]*)?)/;

/** What keeps pages together: those of one report, one object, one topic take the same texts. */
function group(path: string): string {
  if (OF_PHRASES.test(path)) return 'phrases';
  return REPORT_PAGE.exec(path)?.[1] ?? TWO_SEGMENTS.exec(path)?.[1] ?? '';
}

/** Number of the share, from 0, that a path of the site belongs to: FNV-1a of what it is kept together with. */
export function shareOf(path: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (const letter of group(path)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % parts;
}

/** An integration of Astro that renders one share of the pages, and tells how far it is. */
export function staticShare({ part, parts, onPage }: ShareOptions): AstroIntegration {
  const own = (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    let [done, all] = [0, 0];
    return {
      ...prerenderer,
      async getStaticPaths() {
        const paths = (await prerenderer.getStaticPaths()).filter(({ pathname }) => shareOf(pathname, parts) === part);
        all = paths.length;
        return paths;
      },
      async render(...page) {
        const rendered = await prerenderer.render(...page);
        onPage(++done, all);
        return rendered;
      },
    };
  };
  return { name: 'static-share', hooks: { 'astro:build:start': ({ setPrerenderer }) => setPrerenderer(own) } };
}
