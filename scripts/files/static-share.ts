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
  /** Whether this share makes what is no page of a report. */
  lists: boolean;
  /** Whether the pages of a report are this share's; asked of each when its turn comes. */
  mine(report: string): boolean;
  /** Called after each page or file with how many this share has made, and how many it knows of, those of other shares among them. */
  onPage(done: number, all: number): void;
}

/** Astro's own prerenderer, with the routes that it asks for their paths. */
type OwnPrerenderer = AstroPrerenderer & { app?: { manifest: { routes: { routeData: RouteData }[] } } };

/** How the routes of a report's pages begin. */
const REPORT_ROUTE = '/reports/[...key]';
// /reports/hubei/wuhan/jiangan/2019-2020/parallels/2/, /reports/hainan/unknown/cite/
const REPORT = /\/?reports\/((?:[a-z-]+\/)*(?:\d{4}|unknown)[^/]*)/;
// /data/links.jsonl: may be longer than a process should hold
const STREAMED = /^\/data\/[^/]+$/;

/** The report whose page a path of a route leads to: `hubei/wuhan/jiangan/2019-2020`; undefined for what is no page of a report. */
export function reportOf(route: string, path: string): string | undefined {
  return route.startsWith(REPORT_ROUTE) ? (REPORT.exec(path)?.[1] ?? path) : undefined;
}

/**
 * An integration of Astro that renders one share of the pages, and tells how far it is. Lists are found in the whole archive, which is worth doing once only:
 * the share that makes them makes them first. Reports are taken one by one, all pages of one together because they take the same texts, so that all shares
 * end at the same time however long anything takes. What is long is written as it is made.
 */
export function staticShare({ lists, mine, onPage }: ShareOptions): AstroIntegration {
  let outDir = '';
  const own = (prerenderer: AstroPrerenderer): AstroPrerenderer => {
    let [done, all] = [0, 0];
    return {
      ...prerenderer,
      async getStaticPaths() {
        const manifest = (prerenderer as OwnPrerenderer).app?.manifest;
        const routes = manifest?.routes ?? [];
        // which phrases there are is asked of the share only that shows them
        if (manifest)
          manifest.routes = routes.filter(({ routeData }) => lists || routeData.route.startsWith(REPORT_ROUTE));
        const found = await prerenderer.getStaticPaths();
        if (manifest) manifest.routes = routes;
        const groups = Map.groupBy(found, ({ route: { route }, pathname }) => reportOf(route, pathname));
        const others = lists ? (groups.get(undefined) ?? []) : [];
        groups.delete(undefined);
        const paths = [...others, ...[...groups.values()].flat()];
        all = paths.length;
        return paths;
      },
      async render(request, options) {
        const { route } = options.routeData;
        const report = reportOf(route, new URL(request.url).pathname);
        // without a body Astro writes nothing
        if (report !== undefined && !mine(report)) return new Response(null);
        const streamed = STREAMED.test(route);
        // what is asked to collect metadata reads all of the answer first
        let rendered = await prerenderer.render(request, streamed ? { ...options, collectMetadata: false } : options);
        if (streamed) {
          const { body } = rendered instanceof Response ? rendered : rendered.response;
          if (!body) throw new Error(`E-BUILD ${route}: no data`);
          const file = `${outDir}${route}`;
          await mkdir(dirname(file), { recursive: true });
          await pipeline(Readable.fromWeb(body as ReadableStream), createWriteStream(file));
          // Astro would hold all of it before it writes
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
