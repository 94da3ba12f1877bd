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

/** Draws lines as rows of a table: number, text, fate in words. `pre` becomes the table, `code` its body. */
function rows(lines: readonly DrawnLine[], caption: string): ShikiTransformer {
  return {
    name: 'fates',
    line(node, at) {
      const { number, anchor, look, words } = lines[at - 1] as DrawnLine;
      const verbatim = element('td', { class: 'line-text' }, node.children);
      const fate = element(
        'td',
        { class: 'line-fate' },
        words.flatMap((word, index) => (index ? [text('、'), wordOf(word)] : [wordOf(word)])),
      );
      const head = element('th', { scope: 'row' }, [element('a', { href: `#${anchor}` }, [text(String(number))])]);
      node.tagName = 'tr';
      node.properties = { id: anchor, class: `fate-${look}` };
      node.children = [head, verbatim, fate];
    },
    code(node) {
      node.tagName = 'tbody';
      node.children = node.children.filter(({ type }) => type === 'element');
    },
    pre(node) {
      const head = element('thead', {}, [
        element(
          'tr',
          {},
          ['行', '存档原文', '去向'].map((name) => element('th', { scope: 'col' }, [text(name)])),
        ),
      ]);
      node.tagName = 'table';
      node.properties = { class: 'source-lines' };
      node.children = [element('caption', { class: 'unseen' }, [text(caption)]), head, ...node.children];
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
    transformers: [scopeClasses, rows(lines, caption)],
  });
}
