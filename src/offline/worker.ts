/**
 * The service worker. What it answers is of one build, its own: shell and search index are kept when it is installed, each held against its sum; pages are asked
 * of the network first and kept by the build they say they are of. A page of another build is left to the network. docs/offline.md says why.
 */
import { PrecacheController } from 'workbox-precaching/PrecacheController';
import { readBuild } from './build-mark.ts';
import { cacheNames, LIST_SAVED } from './cache-names.ts';
import { keepListed, keepPage, OtherBuildError } from './keep-file.ts';
import { ask, RELOAD, TAKE_OVER, type TakeOver, WHICH_BUILD } from './messages.ts';
import type { SavedFiles } from './saved-files.ts';
import type { FetchEvent, WorkerClient, WorkerScope } from './worker-scope.ts';

declare const self: WorkerScope;

/** Put in when the worker is written. */
const BUILD = '__BUILD__';
/** How long a reader who has a page on the device waits for a newer one, in milliseconds. */
const PATIENCE = 4000;
/** Pages taken along from one build to the next where no list says what changed, the ones kept last. */
const TAKEN_ALONG = 500;
const AT_ONCE = 6;

const root = new URL('./', location.href);
const names = cacheNames(root.pathname);
const address = (path: string) => new URL(path, root).href;
const pages = () => caches.open(names.pages(BUILD));

const shell = new PrecacheController();
shell.addToCacheList(self.__WB_MANIFEST);

// ── which build a page is of ───────────────────────────

const told = new Map<string, string>();

async function buildOf(client: WorkerClient): Promise<string | undefined> {
  const known = told.get(client.id) ?? (await ask<string>(client, WHICH_BUILD));
  if (known) told.set(client.id, known);
  return known;
}

const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

/** Whether what asks is of this build. A page's own worker cannot say, so then every open page must be. */
async function isOurs(id: string): Promise<boolean> {
  const client = await self.clients.get(id);
  const asked = client?.type === 'window' ? [client] : await windows();
  return (await Promise.all(asked.map(buildOf))).every((build) => build === BUILD);
}

// ── one build after the other ──────────────────────────

async function inTurns<T>(list: readonly T[], work: (item: T) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < list.length; at += AT_ONCE) await Promise.all(list.slice(at, at + AT_ONCE).map(work));
}

/** Takes along what the reader has of earlier builds: all of it is fetched or found unchanged, or the worker is not installed. */
async function takeAlong(): Promise<void> {
  const older = (await caches.keys()).filter((name) => ![undefined, BUILD].includes(names.pagesOf(name)));
  if (older.length === 0) return;
  const from = await Promise.all(older.map((name) => caches.open(name)));
  const kept = new Set<string>();
  for (const cache of from) for (const { url } of await cache.keys()) kept.add(url);
  const asked = kept.delete(address(LIST_SAVED));
  const answer = await fetch(address('offline/files.json'), { cache: 'no-store' });
  const list: SavedFiles = await answer.json();
  if (list.build !== BUILD) throw new OtherBuildError(list.build);
  const into = await pages();
  const listed = new Map(list.files.map(([path, integrity]) => [address(path), integrity]));
  const wanted = [...listed].filter(([url]) => asked || kept.has(url));
  await inTurns(wanted, ([url, integrity]) => keepListed(into, from, url, BUILD, integrity));
  // What a list of the whole archive lacks is no longer there.
  const unlisted = list.whole ? [] : [...kept].filter((url) => !listed.has(url));
  await inTurns(unlisted.slice(-TAKEN_ALONG), (url) => keepPage(into, url, BUILD));
  if (asked) await into.put(address(LIST_SAVED), new Response(''));
}

self.addEventListener('install', (event) => {
  event.waitUntil(shell.install(event as never).then(takeAlong));
});

self.addEventListener('activate', (event) => {
  const start = async () => {
    for (const name of await caches.keys())
      if (names.own(name) && name !== names.pages(BUILD) && name !== names.files(BUILD)) await caches.delete(name);
    await self.registration.navigationPreload?.enable();
    await self.clients.claim();
    // The page that a reader's first visit began with was loaded before there was a worker.
    const into = await pages();
    for (const { url } of await windows())
      if (url.startsWith(root.href)) await keepPage(into, withoutQuery(url), BUILD).catch(() => {});
  };
  event.waitUntil(shell.activate(event as never).then(start));
});

/** Takes over where no other page of another build is open. */
async function takeOver(asker: WorkerClient | null, asked: string): Promise<TakeOver> {
  const all = await windows();
  const builds = await Promise.all(all.map(async (client) => ({ id: client.id, build: await buildOf(client) })));
  const strange = builds.filter(({ build }) => build !== BUILD);
  const others = strange.filter(({ id }) => id !== asker?.id).length;
  const old = strange.length > others;
  if (others === 0 && (asked === RELOAD || !old)) await self.skipWaiting();
  return { others, old };
}

self.addEventListener('message', (event) => {
  const { data, ports, source } = event;
  if (data === TAKE_OVER || data === RELOAD)
    event.waitUntil(takeOver(source, data).then((answer) => ports[0]?.postMessage(answer)));
});

// ── answers ────────────────────────────────────────────

function withoutQuery(url: string): string {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
}

/** Keeps a page that came from the network, for the build it says it is of. */
async function keep(response: Response, url: string): Promise<void> {
  if (!response.ok || response.redirected || !response.headers.get('content-type')?.startsWith('text/html')) return;
  const build = readBuild(await response.clone().text());
  if (build) await (await caches.open(names.pages(build))).put(withoutQuery(url), response);
}

const kept = async (url: string) =>
  (await (await pages()).match(withoutQuery(url))) ?? (await shell.matchPrecache(withoutQuery(url)));

const rest = (milliseconds: number) => new Promise<undefined>((done) => setTimeout(done, milliseconds));

async function answerPage(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const network = (async () => {
    const response = (await event.preloadResponse) ?? (await fetch(request));
    if (response.status >= 500) throw new TypeError(`${response.status}`);
    return response;
  })();
  event.waitUntil(network.then((response) => keep(response.clone(), request.url)).catch(() => {}));
  const soon = await Promise.race([network.catch(() => undefined), rest(PATIENCE)]);
  const answer = soon ?? (await kept(request.url)) ?? (await network.catch(() => undefined));
  if (answer) return answer;
  const missing = await shell.matchPrecache(address('offline/missing/'));
  return new Response(missing?.body, { status: 503, headers: { 'content-type': 'text/html; charset=utf-8' } });
}

/** A file of the shell or the index: this build's for pages of this build, the network's for others. */
async function answerShell({ clientId, request }: FetchEvent, named: boolean): Promise<Response> {
  const own = named || (await isOurs(clientId)) ? await shell.matchPrecache(withoutQuery(request.url)) : undefined;
  return own ?? fetch(request);
}

/** A file whose name changes with its content, so that whatever has the name is the file. */
async function answerNamed(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const cache = await caches.open(names.files(BUILD));
  const own = (await cache.match(request)) ?? (await (await pages()).match(request));
  if (own) return own;
  const response = await fetch(request);
  if (response.ok) event.waitUntil(cache.put(request, response.clone()).catch(() => {}));
  return response;
}

/** Anything else is the network's; without one, what was saved with the archive. A saved index comes first: half of another one would find nothing. */
async function answerFile({ clientId, request }: FetchEvent): Promise<Response> {
  try {
    const saved = request.url.startsWith(address('pagefind/')) && (await isOurs(clientId)) && (await kept(request.url));
    if (saved) return saved;
    return await fetch(request);
  } catch (error) {
    const own = (await isOurs(clientId)) ? await kept(request.url) : undefined;
    if (own) return own;
    throw error;
  }
}

// _astro/search-code.C3MqXLDt.js · pagefind/index/zh-cn_1585319.pf_index · pagefind/pagefind.zh-cn_a3fd47ab11338.pf_meta · pagefind/grams-e19c98907259/3.bin
const NAMED =
  /^(?:_astro\/|pagefind\/(?:index|filter|fragment)\/|pagefind\/pagefind\.[^/]+\.pf_meta$|pagefind\/grams-[^/]+\/)/;

self.addEventListener('fetch', (event) => {
  const { request } = event;
  // What is asked past all caches is asked past this one: a page that saves the archive, a worker that is being installed.
  if (request.method !== 'GET' || request.cache === 'no-store' || !request.url.startsWith(root.href)) return;
  const named = NAMED.test(request.url.slice(root.href.length));
  if (request.mode === 'navigate') event.respondWith(answerPage(event));
  else if (shell.getCacheKeyForURL(withoutQuery(request.url))) event.respondWith(answerShell(event, named));
  else event.respondWith(named ? answerNamed(event) : answerFile(event));
});
