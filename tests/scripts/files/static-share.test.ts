import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { expect, it } from 'vitest';
import { claim } from '../../../scripts/files/claim.ts';
import { reportOf, staticShare } from '../../../scripts/files/static-share.ts';

it('tells pages of a report from all others by their route', () => {
  const pages = ['', '/cite', '/cite.bib', '/parallels/[...page]'];
  for (const page of pages) {
    const path = page.replace('[...page]', '12');
    for (const key of ['hubei/wuhan/jiangan/2019-2020', 'hainan/unknown', 'beijing/2001'])
      for (const base of ['', '/', '/archive/'])
        expect(reportOf(`/reports/[...key]${page}`, `${base}reports/${key}${path}`)).toBe(key);
  }
  for (const [route, path] of [
    ['/', '/'],
    ['/reports/[...page]', '/reports/2/'],
    ['/phrases/[...page]', '/phrases/3/'],
    ['/[...former]', '/reports/hubei/wuhan/2019/'],
  ] as const)
    expect(reportOf(route, path)).toBeUndefined();
});

/** Bytes of a piece of open data. */
const PIECE = 100_000;

/** What Astro's own prerenderer and those of adapters give. */
type Rendered = Awaited<ReturnType<AstroPrerenderer['render']>>;

/** A share's prerenderer over one that knows some routes, each with some pages. It reads answers as Astro does. */
function shared(
  given: { lists: boolean; mine: (report: string) => boolean },
  routes: Readonly<Record<string, readonly string[]>>,
  body: () => BodyInit | null,
  wrapped: (response: Response) => Rendered = (response) => ({ response }),
) {
  const outDir = mkdtempSync(join(tmpdir(), 'share-'));
  const asked: string[] = [];
  const app = { manifest: { routes: Object.keys(routes).map((route) => ({ routeData: { route } })) } };
  const prerenderer = {
    name: 'given',
    app,
    async getStaticPaths() {
      const known = app.manifest.routes.map(({ routeData }) => routeData.route);
      asked.push(...known);
      return known.flatMap((route) => (routes[route] ?? []).map((pathname) => ({ pathname, route: { route } })));
    },
    render: async (_: Request, { collectMetadata }: { collectMetadata?: boolean }) =>
      wrapped(new Response(collectMetadata ? await new Response(body()).arrayBuffer() : body())),
  } as unknown as AstroPrerenderer;
  const told: number[][] = [];
  const { hooks } = staticShare({ ...given, onPage: (...progress) => told.push(progress) });
  let own = prerenderer;
  const setPrerenderer = (make: (given: AstroPrerenderer) => AstroPrerenderer) => {
    own = make(prerenderer);
  };
  (hooks['astro:config:done'] as (known: object) => void)({ config: { outDir: pathToFileURL(`${outDir}/`) } });
  (hooks['astro:build:start'] as (known: object) => void)({ setPrerenderer });
  const render = async (route: string, path = route) => {
    const options = { routeData: { route }, collectMetadata: true } as never;
    const rendered = await own.render(new Request(`https://example.org${path}`), options);
    return rendered instanceof Response ? rendered : rendered.response;
  };
  return { outDir, asked, app, told, own, render };
}

const ALL = { lists: true, mine: () => true };
const REPORTS = ['beijing/2019', 'tianjin/2020', 'hebei/unknown'];
const ROUTES = {
  '/reports/[...key]': REPORTS.map((key) => `/reports/${key}`),
  '/phrases/[...page]': ['/phrases', '/phrases/2'],
  '/reports/[...key]/parallels/[...page]': REPORTS.flatMap((key) => [
    `/reports/${key}/parallels`,
    `/reports/${key}/parallels/2`,
  ]),
  '/about': ['/about'],
};

it('lists come first, are asked of their own share only, and pages of a report follow each other', async () => {
  const first = shared(ALL, ROUTES, () => '');
  expect((await first.own.getStaticPaths()).map(({ pathname }) => pathname)).toEqual([
    '/phrases',
    '/phrases/2',
    '/about',
    ...REPORTS.flatMap((key) => ['', '/parallels', '/parallels/2'].map((page) => `/reports/${key}${page}`)),
  ]);
  const second = shared({ lists: false, mine: () => true }, ROUTES, () => '');
  expect(await second.own.getStaticPaths()).toHaveLength(3 * REPORTS.length);
  expect(second.asked).toEqual(['/reports/[...key]', '/reports/[...key]/parallels/[...page]']);
  for (const { app } of [first, second]) expect(app.manifest.routes).toHaveLength(4);
});

it('every page is made once, all of a report by one share', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'claims-'));
  const shares = [true, false, false].map((lists) => shared({ lists, mine: claim(folder) }, ROUTES, () => 'page'));
  const made = new Map<string, number[]>();
  const paths = await Promise.all(shares.map(async ({ own }) => [...(await own.getStaticPaths())]));
  // in turns, each a page
  for (let turn = 0; turn < Math.max(...paths.map((list) => list.length)); turn++)
    for (const [share, list] of paths.entries()) {
      const path = list[turn];
      if (!path) continue;
      const { body } = await (shares[share] as (typeof shares)[number]).render(path.route.route, path.pathname);
      if (body) made.set(path.pathname, [...(made.get(path.pathname) ?? []), share]);
    }
  expect([...made.keys()].sort()).toEqual(Object.values(ROUTES).flat().sort());
  for (const by of made.values()) expect(by).toHaveLength(1);
  for (const key of REPORTS) {
    const own = [...made].filter(([path]) => path.startsWith(`/reports/${key}`));
    expect(new Set(own.flatMap(([, by]) => by)).size).toBe(1);
  }
  // what each tells: how many it made, of how many it knows
  expect(shares.map(({ told }) => told.length).reduce((sum, one) => sum + one, 0)).toBe(12);
  expect(shares[0]?.told.at(-1)?.[1]).toBe(12);
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
  const share = shared(ALL, { '/data/links.jsonl': ['/data/links.jsonl'], '/data': ['/data'] }, stream, wrapped);
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
  await expect(shared(ALL, {}, () => null).render('/data/links.jsonl')).rejects.toThrow('E-BUILD');
});

it('open data that breaks off fails the build', async () => {
  const share = shared(ALL, {}, () => new ReadableStream({ pull: (to) => to.error(new Error('E-LINKS')) }));
  await expect(share.render('/data/links.jsonl')).rejects.toThrow('E-LINKS');
});
