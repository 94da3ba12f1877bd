import type { Page } from 'playwright-core';
import { LIBRARIES } from './build-peers.ts';
import type { Engine } from './measure.ts';

/** Ways a page shows that it is done. */
type Sign = 'archive' | 'stock' | 'library';

/** Types into a page's box and waits in the page until it shows that it is done, then for the next frame: from input to painted results. */
function typeAndWait(page: Page, query: string, box: string, sign: Sign): Promise<number> {
  return page.evaluate(
    async ([query, box, sign]) => {
      const list = document.querySelector<HTMLElement>('ol.hits') ?? document.querySelector<HTMLElement>('ol');
      const done = () => {
        if (sign === 'archive') return list?.dataset.state === 'done' || list?.dataset.state === 'paused';
        if (sign === 'library') return list?.dataset.query === query;
        // 正在搜索 安全... · 找到 20 个 安全 的相关结果 · 未找到 安全 的相关结果
        const message = document.querySelector('.pagefind-ui__message')?.textContent ?? '';
        const loading = document.querySelector('.pagefind-ui__loading');
        return message.includes(query.trim()) && message.includes('结果') && !loading;
      };
      const input = document.querySelector(box) as HTMLInputElement;
      const turn = () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = resolve;
          port2.postMessage(0);
        });
      if (list) list.dataset.state = 'waiting';
      const start = performance.now();
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
      while (!done()) {
        if (performance.now() - start > 20_000) throw new Error(`no answer: ${query}`);
        await turn();
      }
      await new Promise((resolve) => requestAnimationFrame(() => resolve(turn())));
      return performance.now() - start;
    },
    [query, box, sign] as const,
  );
}

/** The archive's list when all is compared, or when the reader is asked whether the rest should be. */
export const DONE = 'ol.hits:is([data-state="done"], [data-state="paused"])';

/** The archive's own search: its page, all hits in it. */
export function ownEngine(site: string): Engine {
  return {
    name: 'archive',
    address: (query) => `${site}/search/?q=${encodeURIComponent(query)}`,
    type: (page, query) => typeAndWait(page, query, '#q', 'archive'),
    painted: (page) => page.waitForSelector(DONE, { state: 'attached' }),
    ids: (page) =>
      page
        .locator('ol.hits > li')
        .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.passage ?? '')),
  };
}

/** Stock Pagefind in its own interface, which paints five results; what else it found is asked of its module. */
export function stockEngine(site: string): Engine {
  return {
    name: 'pagefind, stock',
    address: (query) => `${site}/peers/stock.html?q=${encodeURIComponent(query)}`,
    type: (page, query) => typeAndWait(page, query, '.pagefind-ui__search-input', 'stock'),
    painted: (page, query) =>
      page.waitForFunction((query) => {
        const message = document.querySelector('.pagefind-ui__message')?.textContent ?? '';
        const loading = document.querySelector('.pagefind-ui__loading');
        return message.includes(query.trim()) && message.includes('结果') && !loading;
      }, query),
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
    type: (page, query) => typeAndWait(page, query, 'input', 'library'),
    painted: (page) => page.waitForSelector('ol[data-query]', { state: 'attached' }),
    ids: (page) => page.evaluate(() => (globalThis as unknown as { found: string[] }).found),
  };
}

/** The archive's search and its peers, on one site. */
export function engines(site: string): Engine[] {
  return [ownEngine(site), stockEngine(site), ...Object.keys(LIBRARIES).map((name) => libraryEngine(site, name))];
}
