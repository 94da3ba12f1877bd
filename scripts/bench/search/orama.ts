import { create, insertMultiple, load, type RawData, save, search } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import type { Library } from './library.ts';

// Its manual's set-up for Chinese.
const made = async () =>
  create({ schema: { id: 'string', text: 'string' } as const, components: { tokenizer: await createTokenizer() } });

export const library: Library = {
  async index(rows) {
    const database = await made();
    await insertMultiple(database, [...rows]);
    return save(database);
  },
  async open(data) {
    const database = await made();
    load(database, data as RawData);
    return (query) => {
      const found = search(database, { term: query, limit: 10_000, threshold: 0, properties: ['text'] });
      if (found instanceof Promise) throw new Error('Orama answered later');
      return found.hits.map(({ id, document }) => String((document as { id?: string }).id ?? id));
    };
  },
};
