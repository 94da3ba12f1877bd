/**
 * The only place where published text meets MDX syntax. Both functions are exact inverses on the text the other gives.
 * Escaped are all characters that Markdown, GFM or MDX can take for syntax inside a line; a block is one line that begins with its element, so
 * nothing at a line's start (`---`, `1.`, `import`, fences) can reach the parser as the start of a line.
 */

// “20*年”, “__县”, “力争2\3的中小学”, “{alert(1)}”, “<5%”, “~~~”
const SPECIAL = /[\\`*_{}[\]<>#&~|!$]/g;

// MDX drops an element's text where it is nothing but blanks, and trips over a lone tab
const BLANK: Record<string, string> = { ' ': '&#32;', '\t': '&#9;' };

/** Text as it may stand between the tags of a block. The text must hold no line break and no control character but tabs. */
export function escapeText(text: string): string {
  if (/^[ \t]+$/.test(text)) return text.replace(/[ \t]/g, (blank) => BLANK[blank] ?? blank);
  return text.replace(SPECIAL, '\\$&');
}

/** The text that `escapeText` was given. */
export function unescapeText(escaped: string): string {
  if (/^(?:&#32;|&#9;)+$/.test(escaped)) return escaped.replace(/&#32;/g, ' ').replace(/&#9;/g, '\t');
  return escaped.replace(/\\(.)/gsu, '$1');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '{': '&#123;' };

/** Text as it may stand in an attribute's double quotes. */
export function escapeAttribute(value: string): string {
  return value.replace(/[&"<{]/g, (char) => ENTITIES[char] ?? char);
}

/** The value that `escapeAttribute` was given. */
export function unescapeAttribute(escaped: string): string {
  return escaped.replace(
    /&amp;|&quot;|&lt;|&#123;/g,
    (entity) => Object.keys(ENTITIES).find((char) => ENTITIES[char] === entity) ?? entity,
  );
}
