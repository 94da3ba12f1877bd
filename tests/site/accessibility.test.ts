import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../../scripts/files/browser.ts';
import { templates } from './built.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const site = inject('site');
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

interface Finding {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

describe.each([
  ['light', { colorScheme: 'light' as const }],
  ['dark', { colorScheme: 'dark' as const }],
  ['high contrast', { colorScheme: 'light' as const, contrast: 'more' as const }],
])('axe finds nothing in %s', (_, scheme) => {
  test.each(Object.entries(templates()))('%s', async (_name, path) => {
    const context = await browser.newContext({ ...scheme, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(site + path);
    if (path.startsWith('/search/')) await page.waitForSelector('[data-state="done"]');
    await page.addScriptTag({ content: axe });
    const findings = await page.evaluate(async () => {
      const run = (
        globalThis as unknown as {
          axe: { run(context: Document, options: object): Promise<{ violations: Finding[] }> };
        }
      ).axe.run;
      const { violations } = await run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.map(({ id, nodes }) => [
        id,
        ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      ]);
    });
    await context.close();
    expect(findings).toEqual([]);
  });
});
