import type { Page } from 'playwright-core';
import { LIBRARIES } from './build-peers.ts';
import type { Engine } from './measure.ts';

/** Types into a page's box and waits in the page for `done`, then for the next frame: from input to painted results. */
function typeAndWait(page: Page, query: string, box: string, done: string): Promise<number> {
  return page.evaluate(
    async ([query, box, done]) => {
      // biome-ignore lint/security/noGlobalEval: the condition is this file's own
      const ready = (0, eval)(`(query) => ${done}`) as (query: string) => boolean;
      const input = document.querySelector(box) as HTMLInputElement;
      const turn = () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
      const list = document.querySelector<HTMLElement>('ol.hits');
      if (list) list.dataset.state = 'waiting';
      const start = performance.now();
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (!ready(query)) {
        if (performance.now() - start > 20_000) throw new Error(`no answer: ${query}`);
        await turn();
      }
      await new Promise((resolve) => requestAnimationFrame(() => resolve(turn())));
      return performance.now() - start;
    },
    [query, box, done] as const,
  );
}

/** The archive's own search: its page, all hits in it. */
export function ownEngine(site: string): Engine {
  return {
    name: 'archive',
    address: (query) => `${site}/search/?q=${encodeURIComponent(query)}`,
    type: (page, query) => typeAndWait(page, query, '#q', `document.querySelector('ol.hits').dataset.state === 'done'`),
    painted: (page) => page.waitForSelector('ol.hits[data-state="done"]', { state: 'attached' }),
    ids: (page) =>
      page
        .locator('ol.hits > li')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.passage ?? '')),
  };
}

/** Stock Pagefind in its own interface, which paints five results; what else it found is asked of its module. */
export function stockEngine(site: string): Engine {
  const shown = `(() => {
    const message = document.querySelector('.pagefind-ui__message');
    return message?.textContent.includes(query) && !document.querySelector('.pagefind-ui__loading');
  })()`;
  return {
    name: 'pagefind, stock',
    address: (query) => `${site}/peers/stock.html?q=${encodeURIComponent(query)}`,
    type: (page, query) => typeAndWait(page, query, '.pagefind-ui__search-input', shown),
    painted: (page, query) =>
      page.waitForFunction(
        (query) =>
          document.querySelector('.pagefind-ui__message')?.textContent?.includes(query) &&
          !document.querySelector('.pagefind-ui__loading'),
        query,
      ),
    ids: (page, query) =>
      page.evaluate(async (query) => {
        const { search } = await import(`${location.origin}/peers/pagefind/pagefind.js`);
        const { results } = await search(query);
        const found = await Promise.all(
          results.map(
            async (result: { data(): Promise<{ meta: { title: string } }> }) => (await result.data()).meta.title,
          ),
        );
        return found;
      }, query),
  };
}

/** A library in a page of its own. */
function libraryEngine(site: string, name: string): Engine {
  return {
    name,
    address: (query) => `${site}/peers/${name}.html?q=${encodeURIComponent(query)}`,
    type: (page, query) => typeAndWait(page, query, 'input', `document.querySelector('ol').dataset.query === query`),
    painted: (page) => page.waitForSelector('ol[data-query]', { state: 'attached' }),
    ids: (page) => page.evaluate(() => (globalThis as unknown as { found: string[] }).found),
  };
}

/** The archive's search and its peers, on one site. */
export function engines(site: string): Engine[] {
  return [ownEngine(site), stockEngine(site), ...Object.keys(LIBRARIES).map((name) => libraryEngine(site, name))];
}
