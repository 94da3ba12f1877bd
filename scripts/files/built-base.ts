import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The base path a built site expects to be served at, with slashes at both ends: where the brand on its home page leads. */
export function builtBase(folder: string): string {
  const home = readFileSync(join(folder, 'index.html'), 'utf8');
  // <a class="brand" href="/archive/">
  const address = /<a class="brand" href="([^"]+)"/.exec(home)?.[1] ?? '/';
  return address.endsWith('/') ? address : `${address}/`;
}
