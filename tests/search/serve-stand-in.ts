import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { EngineIndex } from '../../src/search/engine-index.ts';
import { Refused, standInEngine } from './stand-in-engine.ts';

/** A stand-in engine that listens. */
export interface StandIn {
  /** Without a final slash. */
  address: string;
  /** Bodies of all searches, in order. */
  searches: Record<string, unknown>[];
  /** Answers searches instead of the engine, until it is taken away: status and body. */
  fault: { status: number; body: unknown } | undefined;
  close(): Promise<void>;
}

/**
 * Serves a stand-in engine as the engine's documentation describes its interface: making an index, bulk, refresh, count, search; what stands in front of it lets
 * pages of any origin ask for searches.
 */
export async function serveStandIn(): Promise<StandIn> {
  const indexes = new Map<string, ReturnType<typeof standInEngine>>();
  const standIn: StandIn = { address: '', searches: [], fault: undefined, close: async () => {} };
  const answered = (method: string, path: string, body: string): [number, unknown] => {
    const [, name = '', verb = ''] = path.split('/');
    const refusal = (status: number, type: string, reason: string): [number, unknown] => [
      status,
      { error: { root_cause: [{ type, reason }], type, reason }, status },
    ];
    if (method === 'PUT') {
      if (indexes.has(name)) return refusal(400, 'resource_already_exists_exception', `index [${name}] already exists`);
      indexes.set(name, standInEngine(JSON.parse(body) as EngineIndex));
      return [200, { acknowledged: true, shards_acknowledged: true, index: name }];
    }
    if (name === '_bulk' || verb === '_bulk') {
      const lines = body.trimEnd().split('\n');
      const items = lines.flatMap((line, at): object[] => {
        if (at % 2) return [];
        const { _index, _id } = JSON.parse(line).index;
        try {
          indexes.get(_index)?.put(_id, JSON.parse(lines[at + 1] ?? ''));
          return [{ index: { _index, _id, result: 'created', status: 201 } }];
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          return [{ index: { _index, _id, status: 400, error: { type: error.type, reason: error.message } } }];
        }
      });
      return [200, { took: 1, errors: items.some((item) => JSON.stringify(item).includes('"error"')), items }];
    }
    const index = indexes.get(name);
    if (!index) return refusal(404, 'index_not_found_exception', `no such index [${name}]`);
    if (verb === '_refresh') return [200, { _shards: { total: 1, successful: 1, failed: 0 } }];
    if (verb === '_count')
      return [200, { count: index.size, _shards: { total: 1, successful: 1, skipped: 0, failed: 0 } }];
    if (verb !== '_search' || method !== 'POST') return refusal(405, 'method_not_allowed', path);
    const asked = JSON.parse(body);
    standIn.searches.push(asked);
    if (standIn.fault) return [standIn.fault.status, standIn.fault.body];
    try {
      return [200, index.search(asked)];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return refusal(error.status, error.type, error.message);
    }
  };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part) => parts.push(part));
    request.on('end', () => {
      const cors = {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
      };
      if (request.method === 'OPTIONS') {
        response.writeHead(204, cors).end();
        return;
      }
      const [path = ''] = (request.url ?? '').split('?');
      const [status, value] = answered(request.method ?? '', path, Buffer.concat(parts).toString('utf8'));
      response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...cors });
      response.end(typeof value === 'string' ? value : JSON.stringify(value));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  standIn.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  standIn.close = () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return standIn;
}
