import { Charset, Index } from 'flexsearch';
import type { Library } from './library.ts';

// Its manual's set-up for Chinese, Japanese and Korean.
const made = () => new Index({ encoder: Charset.CJK });

export const library: Library = {
  async index(rows) {
    const index = made();
    for (const { id, text } of rows) index.add(id, text);
    const parts: [string, string][] = [];
    await index.export((key: string, data: string) => void parts.push([key, data]));
    return parts;
  },
  async open(parts) {
    const index = made();
    for (const [key, data] of parts as [string, string][]) index.import(key, data);
    return (query) => index.search(query, { limit: 10_000 }).map(String);
  },
};
