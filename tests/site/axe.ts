import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  id: string;
  nodes: { html: string; failureSummary: string }[];
}

const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose answer depends on colours; all others see the same page in light, dark and high contrast. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on a page as it is now; its context must bypass the page's policy, since axe is put into it as a script.
 * @param what all rules, or those of colours only, for a page that has been asked all in other colours
 */
export async function axeFindings(page: Page, what: 'everything' | 'colours' = 'everything'): Promise<string[][]> {
  await page.addScriptTag({ content: axe });
  return page.evaluate(
    async (rules) => {
      const run = (
        globalThis as unknown as {
          axe: { run(context: Document, options: object): Promise<{ violations: Finding[] }> };
        }
      ).axe.run;
      const { violations } = await run(document, { runOnly: rules });
      return violations.map(({ id, nodes }) => [
        id,
        ...nodes.slice(0, 3).map(({ html, failureSummary }) => `${html} ${failureSummary}`),
      ]);
    },
    what === 'everything' ? EVERYTHING : OF_COLOURS,
  );
}
