import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.webmanifest': 'application/manifest+json',
  '.zip': 'application/zip',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl; charset=utf-8',
  '.wasm': 'application/wasm',
};
const COMPRESSED = new Set(['.html', '.css', '.js', '.svg', '.xml', '.txt', '.csv', '.json', '.jsonl']);

/** A static server that listens. */
export interface Served {
  /** `http://localhost:4321`, without a final slash. */
  origin: string;
  port: number;
  close(): Promise<void>;
}

/** The file a request asks for; `undefined` when it lies outside the folder or does not exist. A folder without final slash gives its address with one. */
function resolve(folder: string, path: string): { file: string } | { redirect: string } | undefined {
  const file = normalize(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return undefined;
  if (!existsSync(file)) return undefined;
  if (!statSync(file).isDirectory()) return { file };
  if (!path.endsWith('/')) return { redirect: `${path}/` };
  const index = join(file, 'index.html');
  return existsSync(index) ? { file: index } : undefined;
}

function answer(folder: string, base: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  let path: string | undefined;
  let query = '';
  try {
    const url = new URL(request.url ?? '/', 'http://localhost');
    path = decodeURIComponent(url.pathname);
    query = url.search;
  } catch {
    // “/%E0%A4%A” is no address
  }
  if (path === base.slice(0, -1)) {
    response.writeHead(301, { location: base + query }).end();
    return;
  }
  const inside = path !== undefined && !path.includes('\0') && path.startsWith(base);
  const found = inside ? resolve(folder, `/${path?.slice(base.length)}`) : undefined;
  if (found && 'redirect' in found) {
    response.writeHead(301, { location: encodeURI(base + found.redirect.slice(1)) + query }).end();
    return;
  }
  const missing = join(folder, '404.html');
  const file = found?.file ?? missing;
  const headers: Record<string, string> = {
    'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    'x-content-type-options': 'nosniff',
    vary: 'Accept-Encoding',
    'cache-control': /\/_astro\//.test(path ?? '') ? 'public, max-age=31536000, immutable' : 'no-cache',
  };
  if (!existsSync(file)) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('404\n');
    return;
  }
  const { size, mtimeMs } = statSync(file);
  const tag = `W/"${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}"`;
  if (found && request.headers['if-none-match'] === tag) {
    response.writeHead(304, { etag: tag }).end();
    return;
  }
  headers.etag = tag;
  const zip = COMPRESSED.has(extname(file)) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  if (zip) headers['content-encoding'] = 'gzip';
  else headers['content-length'] = String(size);
  response.writeHead(found ? 200 : 404, headers);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const stream = createReadStream(file).on('error', () => response.destroy());
  if (zip) stream.pipe(createGzip()).pipe(response);
  else stream.pipe(response);
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', () => {
      server.off('error', failed);
      done((server.address() as AddressInfo).port);
    });
  });
}

/**
 * Serves a built site: gzip, right types, 404 page, nothing outside `folder`.
 * @param port wanted port; a free one is taken where it is in use (0 always takes a free one)
 * @param base path the site is built for, with slashes at both ends
 */
export async function serve(folder: string, port = 0, base = '/'): Promise<Served> {
  const root = normalize(folder).replace(/[\\/]$/, '');
  const server = createServer((request, response) => answer(root, base, request, response));
  const taken = await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(server, 0);
  });
  return {
    origin: `http://localhost:${taken}`,
    port: taken,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
