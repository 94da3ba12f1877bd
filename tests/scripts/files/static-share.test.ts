import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { expect, it } from 'vitest';
import { shareOf, staticShare } from '../../../scripts/files/static-share.ts';

it('pages of one report, object or topic are in one share, and every path is in one', () => {
  const report = ['', 'source/', 'cite/', 'cite.bib', 'parallels/', 'parallels/12/'].map(
    (page) => `/reports/hubei/wuhan/jiangan/2019-2020/${page}`,
  );
  for (const parts of [1, 2, 3, 4]) {
    expect(new Set(report.map((path) => shareOf(path, parts))).size).toBe(1);
    expect(shareOf('/objects/shide/', parts)).toBe(shareOf('/objects/shide/3/', parts));
    expect(shareOf('/phrases/2/', parts)).toBe(shareOf('/draft/archive.json', parts));
    for (const path of ['/phrases/', '/policies/2/', '/data/links.jsonl']) expect(shareOf(path, parts)).toBe(0);
    for (const path of ['', '/', '/404/', ...report]) {
      expect(shareOf(path, parts)).toBeGreaterThanOrEqual(0);
      expect(shareOf(path, parts)).toBeLessThan(parts);
    }
  }
});

it('a leading slash makes no difference', () => {
  expect(shareOf('reports/hubei/2019/', 7)).toBe(shareOf('/reports/hubei/2019/', 7));
});

it('many reports are divided about evenly, but for the share that makes the lists of all', () => {
  const paths = Array.from(
    { length: 1000 },
    (_, index) => `/reports/hubei/wuhan/x${String.fromCharCode(97 + (index % 26))}/${1990 + index}/`,
  );
  const counts = (parts: number) =>
    Array.from({ length: parts }, (_, part) => paths.filter((path) => shareOf(path, parts) === part).length);
  expect(counts(1)).toEqual([1000]);
  const [first = 0, second = 0] = counts(2);
  expect(first).toBeGreaterThan(300);
  expect(second).toBeGreaterThan(550);
  const [lists = 0, ...others] = counts(4);
  for (const other of others) {
    expect(other).toBeGreaterThan(lists);
    expect(other).toBeGreaterThan(250);
  }
  expect(counts(8)[0]).toBeLessThan(20);
  expect(counts(16)[0]).toBe(0);
});

/** Bytes of a piece of open data. */
const PIECE = 100_000;

/** What Astro's own prerenderer and those of adapters give. */
type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** A share's prerenderer over one that knows some routes, each with one page. It reads answers as Astro does. */
function shared(
  part: number,
  parts: number,
  routes: readonly string[],
  body: () => BodyInit | null,
  wrapped: (response: Response) => Rendered = (response) => ({ response }),
) {
  const outDir = mkdtempSync(join(tmpdir(), 'share-'));
  const asked: string[] = [];
  const app = { manifest: { routes: routes.map((route) => ({ routeData: { route } })) } };
  const given = {
    name: 'given',
    app,
    async getStaticPaths() {
      const known = app.manifest.routes.map(({ routeData }) => routeData.route);
      asked.push(...known);
      return known.map((route) => ({ pathname: route.replace('[...page]', '2'), route: { route } }));
    },
    render: async (_: Request, { collectMetadata }: { collectMetadata?: boolean }) =>
      wrapped(new Response(collectMetadata ? await new Response(body()).arrayBuffer() : body())),
  } as unknown as AstroPrerenderer;
  const told: number[][] = [];
  const { hooks } = staticShare({ part, parts, onPage: (...progress) => told.push(progress) });
  let own = given;
  const setPrerenderer = (make: (given: AstroPrerenderer) => AstroPrerenderer) => {
    own = make(given);
  };
  (hooks['astro:config:done'] as (known: object) => void)({ config: { outDir: pathToFileURL(`${outDir}/`) } });
  (hooks['astro:build:start'] as (known: object) => void)({ setPrerenderer });
  const render = async (route: string) => {
    const options = { routeData: { route }, collectMetadata: true } as never;
    const rendered = await own.render(new Request(`https://example.org${route}`), options);
    return rendered instanceof Response ? rendered : rendered.response;
  };
  return { outDir, asked, app, told, own, render };
}

it('a list of the whole archive is found by its own share only, and every page is in one share', async () => {
  const routes = ['/', '/about', '/phrases/[...page]', '/policies/[...page]', '/reports/[...page]'];
  const pages: string[] = [];
  let asked = 0;
  for (const part of [0, 1, 2]) {
    const share = shared(part, 3, routes, () => '');
    pages.push(...(await share.own.getStaticPaths()).map(({ pathname }) => pathname));
    asked += share.asked.filter((route) => route.startsWith('/phrases/') || route.startsWith('/policies/')).length;
    expect(share.app.manifest.routes).toHaveLength(routes.length);
  }
  expect(pages.sort()).toEqual(routes.map((route) => route.replace('[...page]', '2')).sort());
  expect(asked).toBe(2);
});

it.each<[string, (response: Response) => Rendered]>([
  ['an answer', (response) => response],
  ['an answer with metadata', (response) => ({ response })],
])('open data is written as it comes, all else by Astro, from %s', async (_, wrapped) => {
  let held = 0;
  let most = 0;
  // pieces that are taken one by one; whoever reads all before writing holds them all
  const stream = () =>
    new ReadableStream<Uint8Array>(
      {
        pull(to) {
          if (held++ === 40) return to.close();
          const written = join(share.outDir, 'data/links.jsonl');
          most = Math.max(most, held - (existsSync(written) ? readFileSync(written, 'utf8').length / PIECE : 0));
          to.enqueue(new Uint8Array(PIECE).fill(97));
        },
      },
      { highWaterMark: 0 },
    );
  const share = shared(0, 1, ['/data/links.jsonl', '/data'], stream, wrapped);
  await share.own.getStaticPaths();
  expect((await share.render('/data/links.jsonl')).body).toBeNull();
  expect(readFileSync(join(share.outDir, 'data/links.jsonl'), 'utf8')).toBe('a'.repeat(40 * PIECE));
  expect(most).toBeLessThan(10);
  held = 0;
  expect(await (await share.render('/data')).text()).toHaveLength(40 * PIECE);
  expect(share.told).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

it('open data without anything in it is a fault', async () => {
  await expect(shared(0, 1, ['/data/links.jsonl'], () => null).render('/data/links.jsonl')).rejects.toThrow('E-BUILD');
});

it('open data that breaks off fails the build', async () => {
  const share = shared(
    0,
    1,
    ['/data/links.jsonl'],
    () => new ReadableStream({ pull: (to) => to.error(new Error('E-LINKS')) }),
  );
  await expect(share.render('/data/links.jsonl')).rejects.toThrow('E-LINKS');
});
