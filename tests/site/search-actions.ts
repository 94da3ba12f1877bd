import type { Browser, Page } from 'playwright-core';

/** Waits until a search has ended one way or another. */
export const settled = (page: Page) =>
  page.waitForSelector('ol.hits:is([data-state="done"], [data-state="idle"], [data-state="error"])', {
    state: 'attached',
  });

/** A search has so many milliseconds on a machine that does other things, too; only a search that never ends takes them. */
const PATIENCE = 120_000;

/** Opens the search page with a state in its address. */
export async function openSearch(browser: Browser, site: string, state: Record<string, string>): Promise<Page> {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${site}/search/?${new URLSearchParams(state)}`);
  await settled(page);
  return page;
}

/** Ids of all hits on the page, sorted. */
export async function shownIds(page: Page): Promise<string[]> {
  const ids = await page
    .locator('ol.hits > li')
    .evaluateAll((items) => items.map((item) => (item as HTMLElement).dataset.passage ?? ''));
  return ids.sort();
}

export const total = (page: Page) => page.locator('ol.hits').getAttribute('data-total');
export const status = (page: Page) => page.locator('p.search-status[role="status"]').innerText();

/** Types a query into the page that is open and waits for its end. */
export async function ask(page: Page, query: string): Promise<void> {
  await page.locator('#q').evaluate((box, value) => {
    const list = document.querySelector('ol.hits') as HTMLElement;
    list.dataset.state = 'waiting';
    (box as HTMLInputElement).value = value;
    box.dispatchEvent(new Event('input', { bubbles: true }));
  }, query);
  await settled(page);
}
