import type { Browser, Page } from 'playwright-core';

/** A new page that may read and write the clipboard. */
export async function deskPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    permissions: ['clipboard-read', 'clipboard-write'],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** What is on the clipboard. */
export const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

/** Opens the tools of a passage of the report page that is open, by keyboard. */
export async function openTools(page: Page, block: string): Promise<void> {
  await page.locator(`[id="${block}"] a.use`).focus();
  await page.keyboard.press('Enter');
  await page.locator('.use-dialog .use-source').waitFor();
}
