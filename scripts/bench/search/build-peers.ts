import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { close, createIndex } from 'pagefind';
import { library as flexsearch } from './flexsearch.ts';
import type { Row } from './library.ts';
import { library as minisearch } from './minisearch.ts';
import { library as orama } from './orama.ts';

export const LIBRARIES = { minisearch, flexsearch, orama };

const page = (head: string, body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">${head}</head><body>${body}</body></html>`;

/** Writes a page of each peer below `folder/peers/`: Pagefind as it comes, with its own interface, and the libraries with their indexes. */
export async function buildPeers(folder: string, rows: readonly Row[]): Promise<void> {
  const peers = join(folder, 'peers');
  await mkdir(peers, { recursive: true });
  // A child of this process reads the variable: the peer gets Pagefind's own size of pieces.
  delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
  const { index } = await createIndex();
  if (!index) throw new Error('E-BENCH Pagefind did not start');
  for (const { id, text } of rows)
    await index.addCustomRecord({ url: `/peers/#${id}`, content: text, language: 'zh-cn', meta: { title: id } });
  await index.writeFiles({ outputPath: join(peers, 'pagefind') });
  await close();
  await writeFile(
    join(peers, 'stock.html'),
    page(
      '<link rel="stylesheet" href="pagefind/pagefind-ui.css"><script src="pagefind/pagefind-ui.js"></script>',
      '<div id="search"></div><script>new PagefindUI({ element: "#search", debounceTimeoutMs: 0, showImages: false, resetStyles: false }).triggerSearch(new URLSearchParams(location.search).get("q") ?? "")</script>',
    ),
  );
  await writeFile(join(peers, 'texts.json'), JSON.stringify(rows));
  for (const [name, library] of Object.entries(LIBRARIES)) {
    await writeFile(join(peers, `${name}.json`), JSON.stringify(await library.index(rows)));
    await build({
      stdin: {
        contents: `import { library } from './${name}.ts'; import { libraryPage } from './library-page.ts'; libraryPage(library, '${name}');`,
        resolveDir: import.meta.dirname,
        loader: 'ts',
      },
      bundle: true,
      minify: true,
      format: 'esm',
      logLevel: 'error',
      outfile: join(peers, `${name}.js`),
    });
    await writeFile(
      join(peers, `${name}.html`),
      page(`<script type="module" src="${name}.js"></script>`, '<input type="search"><ol></ol>'),
    );
  }
}
