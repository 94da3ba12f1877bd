import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Hash of the code in some folders of this project, and of what it stands on: packages and the version of Node, whose tables of characters its patterns
 * use. What was made by other code is made anew.
 */
export function codeVersion(folders: readonly string[]): string {
  const files = folders
    .flatMap((folder) => readdirSync(join(HERE, folder)).map((name) => join(HERE, folder, name)))
    .sort();
  const hash = createHash('sha256').update(process.version);
  for (const file of [...files, join(HERE, 'package-lock.json')])
    hash.update(JSON.stringify([file.slice(HERE.length), readFileSync(file, 'utf8')]));
  return hash.digest('hex');
}
