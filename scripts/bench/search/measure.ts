import type { Browser, Page, Request } from 'playwright-core';

/** How an engine is asked and read in its page. All functions run in the browser. */
export interface Engine {
  name: string;
  /** Address of a page that searches for `q` as it opens. */
  address(query: string): string;
  /** Types a query. */
  type(page: Page, query: string): Promise<number>;
  /** Waits until the results of a query that the page opened with are there. */
  painted(page: Page, query: string): Promise<unknown>;
  /** Ids of all results of the query shown last, best first. */
  ids(page: Page, query: string): Promise<string[]>;
}

/** What one cold search cost. */
export interface Cold {
  bytes: number;
  requests: number;
}

/** A first search in a fresh browser, from an open page of the site: everything that is transferred until results are painted. */
export async function measureCold(browser: Browser, from: string, engine: Engine, query: string): Promise<Cold> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(from, { waitUntil: 'networkidle' });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  const cost: Cold = { bytes: 0, requests: 0 };
  const counted = new Set<string>();
  const addresses = new Set<string>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    if (!response.fromDiskCache && !response.url.startsWith('data:')) counted.add(requestId);
    addresses.add(response.url);
  });
  // What a worker fetches is not told to the page's session.
  const inWorkers: Promise<unknown>[] = [];
  const readSizes = async (request: Request) => {
    const { responseBodySize, responseHeadersSize } = await request.sizes();
    if (addresses.has(request.url()) || request.url().startsWith('data:')) return;
    cost.bytes += responseBodySize + responseHeadersSize;
    cost.requests++;
  };
  page.on('requestfinished', (request) => inWorkers.push(readSizes(request).catch(() => {})));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    // Files of the page before come from memory, with no bytes.
    if (!counted.has(requestId) || !encodedDataLength) return;
    cost.bytes += encodedDataLength;
    cost.requests++;
  });
  await page.goto(engine.address(query));
  await engine.painted(page, query);
  await page.waitForTimeout(50);
  await Promise.all(inWorkers);
  await context.close();
  return cost;
}

/** Milliseconds from typing to painted results, in a page whose engine is open; and what it found. */
export async function measureWarm(
  page: Page,
  engine: Engine,
  query: string,
): Promise<{ milliseconds: number; ids: string[] }> {
  const milliseconds = await engine.type(page, query);
  return { milliseconds, ids: await engine.ids(page, query) };
}

/** The value below which a share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
