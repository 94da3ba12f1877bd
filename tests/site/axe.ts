import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

/** What axe finds on a page as it is now; its context must bypass the page's policy, since axe is put into it as a script. */
export async function axeFindings(page: Page): Promise<string[][]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(async () => {
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
}
