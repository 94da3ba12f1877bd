import { readBuild, stampBuild } from './build-mark.ts';

/** The server has moved on to another build while files were being kept. */
export class OtherBuildError extends Error {}

async function integrityOf(bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}

/**
 * A kept page of an earlier build, marked with the present one, where that makes it the page of the present build to the byte; else undefined. Builds change
 * the mark of every page but little else, so an update fetches only what changed.
 */
export async function carried(old: Response, build: string, integrity: string): Promise<Response | undefined> {
  const type = old.headers.get('content-type') ?? '';
  const bytes = type.startsWith('text/html')
    ? new TextEncoder().encode(stampBuild(await old.text(), build))
    : await old.arrayBuffer();
  if ((await integrityOf(bytes)) !== integrity) return undefined;
  return new Response(bytes, { headers: { 'content-type': type } });
}

/**
 * Keeps a file whose content is known beforehand: from an older cache where it is the same, else from the network, where the browser holds it against
 * its sum. @throws TypeError where the network fails or gives other content
 */
export async function keepListed(into: Cache, from: Cache[], address: string, build: string, integrity: string) {
  if (await into.match(address)) return;
  for (const cache of from) {
    const old = await cache.match(address);
    const same = old && (await carried(old, build, integrity));
    if (same) return into.put(address, same);
  }
  const response = await fetch(address, { integrity, cache: 'no-store' });
  if (!response.ok) throw new TypeError(`${address}: ${response.status}`);
  return into.put(address, unredirected(response));
}

/**
 * Keeps a page of which only the address is known. A page that is no longer there is not kept.
 * @throws OtherBuildError where the page is of another build, TypeError where the network fails
 */
export async function keepPage(into: Cache, address: string, build: string) {
  if (await into.match(address)) return;
  const response = await fetch(address, { cache: 'no-store' });
  if (response.status >= 500) throw new TypeError(`${address}: ${response.status}`);
  if (!response.ok) return;
  if (readBuild(await response.clone().text()) !== build) throw new OtherBuildError(address);
  return into.put(address, unredirected(response));
}

/** A browser refuses to show a page that says it was redirected where it did not ask for that. */
function unredirected(response: Response): Response {
  const { body, status, headers } = response;
  return response.redirected ? new Response(body, { status, headers }) : response;
}
