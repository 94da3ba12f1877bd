import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

const REPORTS = 'content/reports';

/**
 * What was read last of each report, under the digest of its entry: while developing only the edited one is read anew. It stands in a module of its own
 * because Vite runs `archive` anew whenever an entry has changed.
 */
const known = new Map<string, { digest: unknown; body: string }>();

/**
 * The text of a report's `report.mdx`.
 * @param digest of the entry: as long as it is the same, the file is not read again
 * @throws Error of the file system where the file is missing
 */
export async function readBody(id: string, digest: unknown): Promise<string> {
  const before = known.get(id);
  if (before && before.digest === digest) return before.body;
  const body = await readFile(join(process.cwd(), REPORTS, id, 'report.mdx'), 'utf8');
  if (import.meta.env.DEV) known.set(id, { digest, body });
  return body;
}
