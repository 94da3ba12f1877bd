import type { ShikiTransformer, ThemeRegistration } from 'shiki/core';

/** Scopes of the grammar → class in the stylesheet. */
const CLASSES = {
  'markup.heading.1': 'zh-level-1',
  'markup.heading.2': 'zh-level-2',
  'markup.heading.3': 'zh-level-3',
  'markup.heading.4': 'zh-level-4',
  'markup.list': 'zh-point',
  'string.document': 'zh-document',
  'invalid.mask': 'zh-mask',
  'constant.year': 'zh-year',
  'constant.figure': 'zh-figure',
  'constant.unit': 'zh-unit',
} as const;

// #000001, #000002 …: no colours but numbers that say which scope a token has, since Shiki tells tokens apart by colour
const byColour = new Map(
  Object.entries(CLASSES).map(([scope, name], index) => [
    `#${(index + 1).toString(16).padStart(6, '0')}`.toUpperCase(),
    { scope, name },
  ]),
);

/** A theme without looks: each scope gets a colour of its own that `scopeClasses` reads. */
export const scopeTheme: ThemeRegistration = {
  name: 'scopes',
  type: 'light',
  fg: '#000000',
  bg: '#FFFFFF',
  settings: Array.from(byColour, ([foreground, { scope }]) => ({ scope, settings: { foreground } })),
};

/** Turns the theme's colours into classes, so that no style attribute is left: the pages' policy allows none. */
export const scopeClasses: ShikiTransformer = {
  name: 'scope-classes',
  span(node, _line, _column, _lineElement, token) {
    delete node.properties.style;
    const name = byColour.get(token.color?.toUpperCase() ?? '')?.name;
    if (name) this.addClassToHast(node, name);
  },
};
