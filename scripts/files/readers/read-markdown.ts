/**
 * The text of a Markdown file: signs of headings, emphasis, quotes and links are left out, bullets become •; numbers stay as they are written.
 * Linear: every pattern is bounded to one line.
 */
export function readMarkdown(text: string): string {
  return text
    .replace(/^---\n[\s\S]{0,4000}?\n---\n/u, '')
    .split('\n')
    .map((line) =>
      line
        // ## 一、总体要求 · > 引文 · - 条目
        .replace(/^\s{0,3}#{1,6}\s+/u, '')
        .replace(/^\s{0,3}>\s?/u, '')
        .replace(/^(\s*)[-*+]\s+/u, '$1• ')
        .replace(/^\s{0,3}(?:[-*_]\s*){3,}$/u, '')
        // **加强**、__加强__、`code`
        .replace(/(\*\*|__|`)(\S(?:[^*_`]{0,400}\S)?)\1/gu, '$2')
        // [文字](地址) · ![图](地址)
        .replace(/!?\[([^\][]{0,200})\]\([^()\s]{0,400}\)/gu, '$1')
        .replace(/\\([\\`*_{}[\]<>()#+\-.!|~])/gu, '$1'),
    )
    .join('\n');
}
