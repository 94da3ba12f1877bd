import type { Page } from 'playwright-core';

/** What the browser of the tests says of itself, when it has time: it lets no worker in unless asked. */
const OWN = 'Service Worker registration blocked by Playwright';

/** Collects what a page complains of: errors and warnings of its console, and errors nobody caught. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.text() !== OWN && ['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  return complaints;
}
