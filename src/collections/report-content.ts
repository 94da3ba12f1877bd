import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer } from 'astro/runtime/server/index.js';
import { evaluate } from 'satteri';
import { mdxOptions } from './mdx-options.ts';

type Content = (props: Record<string, unknown>) => unknown;

/**
 * The text of a report as a component, which takes those of FORMAT.md as `components`. Compiled by what compiles MDX for Astro, with the same settings, when
 * its page is made: as modules of the site all reports are in the bundler's memory at once, about a megabyte each.
 * @throws Error when the file is missing or no MDX
 */
export async function reportContent(report: string): Promise<Content> {
  const mdx = await readFile(join(process.cwd(), 'content/reports', report, 'report.mdx'), 'utf8');
  const { default: body } = await evaluate(mdx, {
    Fragment,
    jsx: (type, props) => jsx(type, props as Record<string, unknown>),
    jsxs: (type, props) => jsxs(type, props as Record<string, unknown>),
    ...mdxOptions,
  });
  // whom Astro asks to render it, as in modules of MDX
  return Object.defineProperty(body as Content, Renderer, { value: 'astro:jsx' });
}
