import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';

/** What a share is told of. */
export interface ShareOptions {
  /** Number of the share, from 0, and how many there are. */
  part: number;
  parts: number;
  /** Called after each page or file with how many are done, and how many this share has. */
  onPage(done: number, all: number): void;
}

/** Astro's own prerenderer, with the routes that it asks for their paths. */
type OwnPrerenderer = AstroPrerenderer & { app?: { manifest: { routes: { routeData: RouteData }[] } } };

// /reports/hubei/wuhan/jiangan/2019-2020/parallels/2/
const REPORT_PAGE = /^\/?(reports\/(?:[a-z-]+\/)*\d{4}[^/]*)(?:\/|$)/;
// /phrases/3/, /draft/archive.json, /policies/2/: lists that are worth finding once only in the whole archive. Both of the first take the phrases.
const OF_ALL = /^\/?(?:(phrases|draft)|(policies))(?:\/|$)/;
// /objects/shide/, /topics/jiaoshi/2/, /data/passages.jsonl
const TWO_SEGMENTS = /^\/?([^/]*(?:\/[^/]*)?)/;
// /data/links.jsonl: may be longer than a process should hold
const STREAMED = /^\/data\/[^/]+$/;

/** What is found in the whole archive for a path or a route's pattern; undefined where it is a page's own. */
function listOf(path: string): string | undefined {
  const [, phrases, policies] = OF_ALL.exec(path) ?? [];
  return phrases ? 'phrases' : policies;
}

/** What keeps pages together: those of one report, one object, one topic take the same texts. */
function group(path: string): string {
  return listOf(path) ?? REPORT_PAGE.exec(path)?.[1] ?? TWO_SEGMENTS.exec(path)?.[1] ?? '';
}

/** Number of the share, from 0, that a path of the site belongs to: FNV-1a of what it is kept together with. */
export function shareOf(path: string, parts: number): number {
  let hash = 0x811c9dc5;
  for (const letter of group(path)) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193);
  return (hash >>> 0) % parts;
}

/** Whether pages of a route (`/phrases/[...page]`) may be in a share. */
const mayBeIn = (pattern: string, part: number, parts: number) =>
  listOf(pattern) === undefined || shareOf(pattern, parts) === part;

/** An integration of Astro that renders one share of the pages, and tells how far it is. What is long is written as it is made. */
export function staticShare({ part, parts, onPage }: ShareOptions): AstroIntegration {
  let outDir = '';
  const own = (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    let [done, all] = [0, 0];
    return {
      ...prerenderer,
      async getStaticPaths() {
        const manifest = (prerenderer as OwnPrerenderer).app?.manifest;
        const routes = manifest?.routes ?? [];
        // which phrases there are is asked of the share that shows them only
        if (manifest) manifest.routes = routes.filter(({ routeData }) => mayBeIn(routeData.route, part, parts));
        const found = await prerenderer.getStaticPaths();
        if (manifest) manifest.routes = routes;
        const paths = found.filter(({ pathname }) => shareOf(pathname, parts) === part);
        all = paths.length;
        return paths;
      },
      async render(request, options) {
        let rendered = await prerenderer.render(request, options);
        const { route } = options.routeData;
        if (STREAMED.test(route) && rendered instanceof Response && rendered.body) {
          const file = `${outDir}${route}`;
          await mkdir(dirname(file), { recursive: true });
          await pipeline(Readable.fromWeb(rendered.body as ReadableStream), createWriteStream(file));
          // without a body Astro, which would hold all of it, writes nothing
          rendered = new Response(null);
        }
        onPage(++done, all);
        return rendered;
      },
    };
  };
  return {
    name: 'static-share',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir).replace(/[/\\]$/, '');
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer(own),
    },
  };
}
