import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { built, builtFiles, templates } from './built.ts';
import { complaintsOf } from './complaints.ts';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test.each(Object.entries(templates()))('%s keeps its own policy and asks nobody else', async (_name, path) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(site)) foreign.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`),
    );
  });
  await page.goto(site + path, { waitUntil: 'networkidle' });
  if (path.startsWith('/search/')) await page.waitForSelector('[data-state="done"]');
  expect(complaints).toEqual([]);
  expect(foreign).toEqual([]);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe-inline');
  // The policy is in force: a script made in the page must not run.
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.ran = "yes"';
    document.body.append(script);
  });
  expect(await page.evaluate(() => document.documentElement.dataset.ran)).toBeUndefined();
  await context.close();
});

test('no page has inline scripts, inline styles or event handlers', () => {
  const found: string[] = [];
  for (const file of builtFiles('.html')) {
    const html = built(file);
    // <script>…</script> without src, data aside (application/ld+json is never run); <style>; <p style="…">; <p onclick="…">
    const inline = /<script(?![^>]*\s(?:src=|data-json))[^>]*>|<style[\s>]|<[a-z][^>]*\s(?:style|on[a-z]+)=/i.exec(
      html.replaceAll(' type="application/ld+json"', ' data-json').replace(/"[^"]*"/g, '""'),
    );
    if (inline) found.push(`${file}: ${inline[0]}`);
  }
  expect(found).toEqual([]);
});
