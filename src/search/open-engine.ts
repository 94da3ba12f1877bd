import type { ArchiveFile } from './archive-file.ts';
import { endpointEngine } from './endpoint-engine.ts';
import type { Engine } from './engine.ts';
import { fragmentEngine } from './fragment-engine.ts';
import { openIndex } from './search-index.ts';
import { textEngine } from './text-engine.ts';

async function readArchive(address: string): Promise<ArchiveFile> {
  const response = await fetch(address);
  if (!response.ok || !response.body) throw new Error(`${address}: ${response.status}`);
  const unzipped = response.body.pipeThrough(new DecompressionStream('gzip'));
  const text = new TextDecoder('utf-16le').decode(await new Response(unzipped).arrayBuffer());
  return JSON.parse(text);
}

/** The address of the index on an engine beside the site, where the page names one. */
export function endpointOf(page: Document): string | undefined {
  return page.querySelector<HTMLMetaElement>('meta[name="search-endpoint"]')?.content;
}

/**
 * Opens the search of the archive; index and texts are fetched side by side. Where the page names an engine beside the site, that is asked instead.
 * @param folder absolute address of the folder the index was written to, with a final slash
 */
export async function openEngine(folder: string, page: Document): Promise<Engine> {
  const endpoint = endpointOf(page);
  if (endpoint) return endpointEngine(await readArchive(`${folder}archive.bin`), endpoint);
  const index = openIndex(folder, page);
  // An index that cannot be opened is told where it is asked; a rejection nobody holds would be an error of the page.
  index.catch(() => {});
  const archive = await readArchive(`${folder}archive.bin`);
  return archive.layout === 'text' ? textEngine(archive, index) : fragmentEngine(archive, index);
}
