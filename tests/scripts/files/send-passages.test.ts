import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { sendPassages } from '../../../scripts/files/send-passages.ts';
import type { EngineDocument } from '../../../src/search/engine-documents.ts';
import { ENGINE_INDEX } from '../../../src/search/engine-index.ts';

let server: Server | undefined;
afterEach(() => new Promise<void>((resolve) => (server ? server.close(() => resolve()) : resolve())));

/** Answers as the engine's documentation says: create index, bulk, refresh, count. Documents whose text is “拒收” are refused. */
async function standIn({ existing = [] as string[], lose = false } = {}) {
  const seen = {
    created: new Map<string, unknown>(),
    documents: new Map<string, EngineDocument>(),
    refreshed: 0,
    login: '',
  };
  for (const name of existing) seen.created.set(name, {});
  const made = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => {
      body += part;
    });
    request.on('end', () => {
      seen.login = request.headers.authorization ?? '';
      const [path = ''] = (request.url ?? '').split('?');
      const answer = (status: number, value: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(value));
      };
      if (request.method === 'PUT') {
        const index = path.slice(1);
        if (seen.created.has(index)) {
          const reason = `index [${index}/x] already exists`;
          const error = { type: 'resource_already_exists_exception', reason };
          return answer(400, { error: { root_cause: [error], ...error }, status: 400 });
        }
        seen.created.set(index, JSON.parse(body));
        return answer(200, { acknowledged: true, shards_acknowledged: true, index });
      }
      if (path.endsWith('_bulk')) {
        expect(body.endsWith('\n')).toBe(true);
        const lines = body.trimEnd().split('\n');
        const items = lines.flatMap((line, at): { index: object }[] => {
          if (at % 2) return [];
          const { _index, _id } = JSON.parse(line).index;
          const document: EngineDocument = JSON.parse(lines[at + 1] ?? '');
          if (document.text === '拒收') {
            const error = { type: 'strict_dynamic_mapping_exception', reason: 'not allowed' };
            return [{ index: { _index, _id, status: 400, error } }];
          }
          if (!lose) seen.documents.set(_id, document);
          return [{ index: { _index, _id, result: 'created', status: 201 } }];
        });
        return answer(200, { took: 1, errors: items.some((item) => 'error' in item.index), items });
      }
      if (path.endsWith('_refresh')) {
        seen.refreshed++;
        return answer(200, { _shards: { total: 1, successful: 1, failed: 0 } });
      }
      return answer(200, { count: seen.documents.size, _shards: { total: 1, successful: 1, skipped: 0, failed: 0 } });
    });
  });
  await new Promise<void>((resolve) => made.listen(0, '127.0.0.1', resolve));
  server = made;
  return { seen, address: `http://127.0.0.1:${(made.address() as AddressInfo).port}` };
}

const documentsOf = (...texts: string[]) =>
  texts.map((text, order) => ({ id: `a/2019#${order}`, text, folded: text, order }) as EngineDocument);

it('makes the index with its settings, sends every document, and asks the engine how many it has', async () => {
  const { seen, address } = await standIn();
  const many = documentsOf(...Array.from({ length: 500 }, (_, at) => `第${at}段`));
  const told: number[] = [];
  expect(await sendPassages(address, 'archive', many, undefined, (done) => told.push(done))).toBe(500);
  expect(seen.created.get('archive')).toEqual(ENGINE_INDEX);
  expect(seen.documents.size).toBe(500);
  expect(seen.documents.get('a/2019#7')).toEqual(many[7]);
  expect(seen.refreshed).toBeGreaterThan(0);
  expect([told[0], told.at(-1)]).toEqual([1, 500]);
});

it('gives its login where it has one', async () => {
  const { seen, address } = await standIn();
  await sendPassages(address, 'archive', documentsOf('一'), { username: 'writer', password: 'x:y' });
  expect(seen.login).toBe(`Basic ${Buffer.from('writer:x:y').toString('base64')}`);
});

it('writes into no index that is there already', async () => {
  const { seen, address } = await standIn({ existing: ['archive'] });
  await expect(sendPassages(address, 'archive', documentsOf('一'))).rejects.toThrow(/already_exists/);
  expect(seen.documents.size).toBe(0);
});

it('names what the engine refuses', async () => {
  const { address } = await standIn();
  await expect(sendPassages(address, 'archive', documentsOf('一', '拒收'))).rejects.toThrow(
    /1 段.*a\/2019#1.*strict_dynamic/,
  );
});

it('fails when the engine counts fewer', async () => {
  const { address } = await standIn({ lose: true });
  await expect(sendPassages(address, 'archive', documentsOf('一', '二'))).rejects.toThrow('送去 2 段，引擎里有 0 段');
});

it('fails when nobody answers', async () => {
  await expect(sendPassages('http://127.0.0.1:9', 'archive', documentsOf('一'))).rejects.toThrow(/ECONNREFUSED/);
});
