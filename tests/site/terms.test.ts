import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { built, builtReports } from './built.ts';

const html = built('terms/index.html');
const ids = readdirSync('content/terms').map((name) => name.replace(/\.md$/, ''));
// <a class="term" href="/terms/#shuangjian" title="…">双减</a>
const LINK = /<a class="term" href="[^"]*\/terms\/#([^"]+)"[^>]*>([^<]+)<\/a>/g;

test('every term has its entry', () => {
  for (const id of ids) expect(html).toContain(`id="${id}"`);
});

test('reports link to the first place of a term, once, in running text only', () => {
  let links = 0;
  for (const { url } of builtReports()) {
    const page = built(`${url.slice(1)}index.html`);
    const own = [...page.matchAll(LINK)].map(([, id]) => id as string);
    links += own.length;
    expect(new Set(own).size, url).toBe(own.length);
    for (const id of own) expect(ids).toContain(id);
    for (const [inside] of page.matchAll(/<(h[1-6]|strong|mark|ins|del)\b[\s\S]*?<\/\1>/g))
      expect(inside).not.toContain('class="term"');
    for (const [nested] of page.matchAll(/<a\b[^>]*>(?:(?!<\/a>)[\s\S])*<a\b/g)) expect(nested).toBe('');
  }
  expect(links).toBeGreaterThan(50);
});

test('what is outdated says until when, and what came after', () => {
  const entry = /<div class="term-entry" id="liangji"[\s\S]*?<\/details>/.exec(html)?.[0] ?? '';
  expect(entry).toContain('2011年止');
  expect(entry).toContain('义务教育均衡发展');
});
