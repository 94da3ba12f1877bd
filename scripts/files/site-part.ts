// A process of `buildSite`: builds one share of the pages into a folder of its own.
import { build } from 'astro';
import type { PartProgress, SitePart } from './build-site.ts';
import { claim } from './claim.ts';
import { staticShare } from './static-share.ts';

const { part, claims, outDir, cacheDir }: SitePart = JSON.parse(process.argv[2] ?? '');
/** Between two words to the process that started this one, in milliseconds. */
const OFTEN = 300;
let told = 0;

await build({
  logLevel: 'warn',
  outDir,
  cacheDir,
  integrations: [
    staticShare({
      lists: part === 0,
      mine: claim(claims),
      onPage(done, all) {
        const now = performance.now();
        if (now - told < OFTEN) return;
        told = now;
        process.send?.({ part, done, all } satisfies PartProgress);
      },
    }),
  ],
});
process.disconnect?.();
