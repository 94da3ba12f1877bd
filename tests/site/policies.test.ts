import { expect, test } from 'vitest';
import { built, builtFiles, builtPassages } from './built.ts';

const html = builtFiles('.html')
  .filter((file) => file.startsWith('policies/'))
  .map(built)
  .join('');
const rows = [...html.matchAll(/<tr id="([^"]+)"[\s\S]*?<\/tr>/g)].map(([row, id]) => ({ row, id: id as string }));
const plain = (row: string) => row.replace(/<[^>]*>/g, '').replace(/\s/g, '');

test('every document has its entry, and every entry the passages that name it', () => {
  expect(rows.length).toBeGreaterThan(50);
  const text = new Map(builtPassages().map(({ url, text }) => [url, text.replace(/\s/gu, '')]));
  for (const { row } of rows) {
    const printed = [...plain(row).matchAll(/《([^》]+)》/gu)].map(([, name]) => name as string);
    const passages = [...row.matchAll(/href="[^"]*(\/reports\/[^"]+)"/g)].map(([, url]) => url as string);
    expect(passages.length).toBeGreaterThan(0);
    for (const url of passages) {
      const own = text.get(url)?.replaceAll('〈', '《') ?? '';
      expect(
        printed.some((name) => own.includes(`《${name.replaceAll('〈', '《').slice(0, 6)}`)),
        `${url} ${printed}`,
      ).toBe(true);
    }
  }
});

test('the law on compulsory education is one entry under its full name', () => {
  const laws = rows.filter(({ row }) => /《(?:中华人民共和国)?义务教育法》<?/.test(plain(row).slice(0, 40)));
  expect(laws).toHaveLength(1);
  expect(plain(laws[0]?.row ?? '')).toMatch(/^《中华人民共和国义务教育法》/);
});

test('newspapers, journals and research are left out', () => {
  for (const name of ['光明日报', '中国德育', '教育简讯', '教学质量监控与保障机制研究'])
    expect(html).not.toContain(name);
});
