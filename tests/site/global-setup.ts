import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { builtBase } from '../../scripts/files/built-base.ts';
import { serve } from '../../scripts/files/serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built site is served, without a final slash: http://localhost:1234 or http://localhost:1234/archive. */
    site: string;
  }
}

/** Serves the built site for all browser checks; they judge `dist/` as it is and never build it. */
export default async function setup(project: TestProject) {
  if (!existsSync('dist/pagefind/archive.bin')) {
    throw new Error('E-NO-DIST dist/ 里没有建好的网站，请先运行 npm run build');
  }
  const base = builtBase('dist');
  const served = await serve('dist', 0, base);
  project.provide('site', served.origin + base.slice(0, -1));
  return () => served.close();
}
