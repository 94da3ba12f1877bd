import { createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { fnv } from '../../src/text/fnv.ts';

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
// /phrases/3/, /draft/archive.json, /policies/2/, /data/links.jsonl: found in the whole archive, which is worth doing once only
const OF_ALL = /^\/?(?:phrases|draft|policies|data)(?:\/|$)/;
/** Their part of all work: at 10,000 reports, with an eighth, the first share ended after 37 minutes and the second after 30; at 1,000 it is less. */
const WORK_OF_ALL = 0.16;
// /objects/shide/, /topics/jiaoshi/2/, /data/passages.jsonl
const TWO_SEGMENTS = /^\/?([^/]*(?:\/[^/]*)?)/;
// /data/links.jsonl: may be longer than a process should hold
const STREAMED = /^\/data\/[^/]+$/;

/** What keeps pages together: those of one report, one object, one topic take the same texts. */
const group = (path: string) => REPORT_PAGE.exec(path)?.[1] ?? TWO_SEGMENTS.exec(path)?.[1] ?? '';

/**
 * Number of the share, from 0, that a path of the site, or a route's pattern below a list, belongs to. What is found in the whole archive is in the first
 * share, which has the fewer others for it; they are divided by a hash of what they are kept together with.
 */
export function shareOf(path: string, parts: number): number {
  if (OF_ALL.test(path)) return 0;
  const place = fnv(group(path)) / 2 ** 32;
  const first = Math.max(0, (1 / parts - WORK_OF_ALL) / (1 - WORK_OF_ALL));
  return place < first ? 0 : 1 + Math.floor(((place - first) / (1 - first)) * (parts - 1));
}

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
        // which phrases there are is asked of the share only that shows them
        if (manifest) manifest.routes = routes.filter(({ routeData }) => part === 0 || !OF_ALL.test(routeData.route));
        const found = await prerenderer.getStaticPaths();
        if (manifest) manifest.routes = routes;
        const paths = found.filter(({ pathname }) => shareOf(pathname, parts) === part);
        all = paths.length;
        return paths;
      },
      async render(request, options) {
        const { route } = options.routeData;
        const streamed = STREAMED.test(route);
        // what is asked to collect metadata reads all of the answer first
        let rendered = await prerenderer.render(request, streamed ? { ...options, collectMetadata: false } : options);
        if (streamed) {
          const { body } = rendered instanceof Response ? rendered : rendered.response;
          if (!body) throw new Error(`E-BUILD ${route}: no data`);
          const file = `${outDir}${route}`;
          await mkdir(dirname(file), { recursive: true });
          await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(file));
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
