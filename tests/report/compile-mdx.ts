import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { mdxOptions } from '../../src/collections/mdx-options.ts';

/** What an MDX file shows: elements with their attributes, and text. */
export type Shown = string | { name: string; attributes: Record<string, unknown>; children: Shown[] };

interface Compiler {
  mdxToJs(source: string, options: object): { code: string };
  evaluate(source: string, options: object): { default(props: object): Shown };
  mdxToMdast(source: string, options: object): Node;
}

/** A node of the syntax tree. */
export interface Node {
  type: string;
  value?: string;
  name?: string;
  children?: Node[];
}

// the compiler that Astro itself uses, found from where Astro looks for it
const resolveFrom = (from: string, name: string) => createRequire(from).resolve(name);
const astro = resolveFrom(import.meta.filename, 'astro/package.json');
const satteri = resolveFrom(resolveFrom(astro, '@astrojs/markdown-satteri'), 'satteri');
const compiler: Compiler = await import(pathToFileURL(satteri).href);

const features = { gfm: mdxOptions.gfm, smartPunctuation: mdxOptions.smartypants };

/** Compiles MDX with the site's options, as the build does. @throws where it is no valid MDX. */
export function compileMdx(source: string): string {
  return compiler.mdxToJs(source, { features, jsxImportSource: 'astro', elementAttributeNameCase: 'html' }).code;
}

/** All nodes of the syntax tree. */
export function nodesOf(source: string): Node[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(compiler.mdxToMdast(source, { features }));
}

/** Compiles and runs MDX; every component is shown by its name. */
export function showMdx(source: string, components: readonly string[]): Shown[] {
  const jsx = (type: unknown, { children = [], ...attributes }: { children?: Shown | Shown[] }): Shown => ({
    name: String(type),
    attributes,
    children: Array.isArray(children) ? children.flat() : [children],
  });
  const { default: content } = compiler.evaluate(source, { features, Fragment: '', jsx, jsxs: jsx });
  const shown = content({ components: Object.fromEntries(components.map((name) => [name, name])) });
  return typeof shown === 'string' ? [shown] : shown.children;
}
