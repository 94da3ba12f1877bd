import { createHighlighterCoreSync, type ShikiTransformer } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { officialProse } from './official-prose.ts';
import { scopeClasses, scopeTheme } from './scope-classes.ts';

/** What a line's last column says of it. */
export interface FateWord {
  text: string;
  /** Where the characters went; without it plain words. */
  href?: string | undefined;
  /** Added for screen readers, where the words alone do not say where the link leads. */
  hint?: string;
}

/** A line ready to be drawn. */
export interface DrawnLine {
  number: number;
  /** Id of its row. */
  anchor: string;
  text: string;
  /** Class of its row: the fate of most of it. */
  look: string;
  /** Stretches `[from, to)` (UTF-16 offsets in the line) that fared otherwise than the line, with their class. */
  parts: { from: number; to: number; look: string }[];
  words: FateWord[];
}

type Element = Parameters<NonNullable<ShikiTransformer['line']>>[0];
type Children = Element['children'];

const element = (tagName: string, properties: Element['properties'], children: Children): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): Children[number] => ({ type: 'text', value });

function wordOf({ text: value, href, hint }: FateWord): Children[number] {
  const children = [...(hint ? [element('span', { class: 'unseen' }, [text(hint)])] : []), text(value)];
  return href ? element('a', { href }, children) : element('span', {}, children);
}

const isElement = (node: Children[number]): node is Element => node.type === 'element';

// a token without a class is plain text
const unwrapped = (nodes: Children): Children =>
  nodes.flatMap((node) => {
    if (!isElement(node)) return [node];
    const children = unwrapped(node.children);
    return node.properties.class ? [{ ...node, children }] : children;
  });

function row({ number, anchor, look, words }: DrawnLine, line: Element): Element {
  const fate = words.flatMap((word, index) => (index ? [text('、'), wordOf(word)] : [wordOf(word)]));
  // nobody cites a blank line
  const head = look === 'blank' ? text(String(number)) : element('a', { href: `#${anchor}` }, [text(String(number))]);
  return element('tr', { id: anchor, class: `fate-${look}` }, [
    element('th', { scope: 'row' }, [head]),
    element('td', { class: 'line-text' }, unwrapped(line.children)),
    element('td', { class: 'line-fate' }, fate),
  ]);
}

/** Draws Shiki's lines as rows of a table: number, text, fate in words. Works on the whole tree, after the decorations are in it. */
function fateRows(lines: readonly DrawnLine[], caption: string): ShikiTransformer {
  return {
    name: 'fate-rows',
    root(tree) {
      const columns = ['行', '存档原文', '去向'].map((name) => element('th', { scope: 'col' }, [text(name)]));
      const body = this.code.children.filter(isElement).map((line, index) => row(lines[index] as DrawnLine, line));
      tree.children = [
        element('table', { class: 'source-lines' }, [
          element('caption', { class: 'unseen' }, [text(caption)]),
          element('thead', {}, [element('tr', {}, columns)]),
          element('tbody', {}, body),
        ]),
      ];
    },
  };
}

const highlighter = createHighlighterCoreSync({
  engine: createJavaScriptRegexEngine(),
  themes: [scopeTheme],
  langs: [officialProse],
});

/** The lines of a source as an HTML table, the words of official prose in classes, each line with its fate. */
export function drawSource(lines: readonly DrawnLine[], caption: string): string {
  let offset = 0;
  const decorations = lines.flatMap(({ text: own, parts }) => {
    const start = offset;
    offset += own.length + 1;
    return parts.map(({ from, to, look }) => ({
      start: start + from,
      end: start + to,
      properties: { class: `part-${look}` },
    }));
  });
  return highlighter.codeToHtml(lines.map(({ text: own }) => own).join('\n'), {
    lang: officialProse.name,
    theme: 'scopes',
    decorations,
    mergeWhitespaces: false,
    transformers: [scopeClasses, fateRows(lines, caption)],
  });
}
