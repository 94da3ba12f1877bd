import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** What a build needs besides content. */
const CODE = ['src', 'scripts', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const CONTENT = ['content/vocabulary', 'content/terms'];

/** The pages that searching takes: the search page, one to come from, and the open data that the index is made of. */
export const SEARCH_PAGES = ['search.astro', '404.astro', 'data/passages.jsonl.ts', 'data/reports.jsonl.ts'];

/**
 * A project in a temporary folder: this one's code and vocabulary with other sources and reports. The packages are linked one by one, so that what
 * Astro keeps beside them stays apart.
 * @param pages files below `src/pages/` to be built; all where left out
 */
export function madeProject(files: ReadonlyMap<string, string>, pages?: readonly string[]): string {
  const root = mkdtempSync(join(tmpdir(), 'archive-bench-'));
  for (const part of [...CODE, ...CONTENT]) if (existsSync(part)) cpSync(part, join(root, part), { recursive: true });
  if (pages) {
    rmSync(join(root, 'src/pages'), { recursive: true });
    for (const page of pages) cpSync(join('src/pages', page), join(root, 'src/pages', page));
  }
  const packages = join(root, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync('node_modules')) {
    if (!name.startsWith('.')) symlinkSync(join(process.cwd(), 'node_modules', name), join(packages, name));
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

export const removeProject = (root: string) => rmSync(root, { recursive: true, force: true });
