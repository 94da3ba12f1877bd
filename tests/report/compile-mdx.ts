import { evaluate, mdxToJs, mdxToMdast } from 'satteri';
import { mdxOptions } from '../../src/collections/mdx-options.ts';

/** What an MDX file shows: elements with their attributes, and text. */
export type Shown = string | { name: string; attributes: Record<string, unknown>; children: Shown[] };

/** A node of the syntax tree. */
export interface Node {
  type: string;
  value?: string;
  name?: string;
  children?: Node[];
}

const { features } = mdxOptions;

/** Compiles MDX with the site's options, as the build does. @throws where it is no valid MDX. */
export function compileMdx(source: string): string {
  return mdxToJs(source, { ...mdxOptions, jsxImportSource: 'astro' }).code;
}

/** All nodes of the syntax tree. */
export function nodesOf(source: string): Node[] {
  const all = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(all)];
  return all(mdxToMdast(source, { features }) as Node);
}

/** Compiles and runs MDX; every component is shown by its name. */
export function showMdx(source: string, components: readonly string[]): Shown[] {
  const jsx = (type: unknown, { children = [], ...attributes }: { children?: Shown | Shown[] }): Shown => ({
    name: String(type),
    attributes,
    children: Array.isArray(children) ? children.flat() : [children],
  });
  const run = jsx as (type: unknown, props: unknown) => unknown;
  const { default: content } = evaluate(source, { ...mdxOptions, Fragment: '', jsx: run, jsxs: run }) as {
    default(props: object): Shown;
  };
  const shown = content({ components: Object.fromEntries(components.map((name) => [name, name])) });
  return typeof shown === 'string' ? [shown] : shown.children;
}
