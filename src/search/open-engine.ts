import type { ArchiveFile } from './archive-file.ts';
import { endpointEngine } from './endpoint-engine.ts';
import type { Engine } from './engine.ts';
import { gramIndex } from './grams/gram-index.ts';
import { holdGrams } from './grams/hold-grams.ts';
import { openPagefind, type PagefindInstance } from './open-pagefind.ts';
import type { PackedReport } from './packed-report.ts';
import { pagefindIndex } from './pagefind-index.ts';
import { reportEngine } from './report-engine.ts';
import type { SearchIndex } from './search-index.ts';
import { textEngine } from './text-engine.ts';

const LAYOUT = /^\{"layout":"(\w+)"/;

/** What a file of the index holds, unzipped as it comes. */
function unzipped(file: Response): ReadableStream<Uint8Array<ArrayBuffer>> {
  if (!file.ok || !file.body) throw new Error(`${file.url}: ${file.status}`);
  return file.body.pipeThrough(new DecompressionStream('gzip'));
}

/**
 * Reads the archive's file as it comes.
 * @param onLayout called once with the layout, as soon as that has been read: what it needs besides can be fetched beside the rest
 */
async function readArchive(file: Response, onLayout: (layout: string) => void): Promise<ArchiveFile> {
  const reader = unzipped(file).pipeThrough(new TextDecoderStream('utf-16le')).getReader();
  let text = '';
  let layout: string | undefined;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    text += piece.value;
    if (layout) continue;
    layout = LAYOUT.exec(text)?.[1];
    if (layout) onLayout(layout);
  }
  return JSON.parse(text);
}

/** The index of an archive whose texts are not all in its file. */
async function openIndex(
  folder: string,
  archive: ArchiveFile,
  pagefind: Promise<PagefindInstance> | undefined,
): Promise<SearchIndex> {
  const own = `${folder}${archive.grams?.folder}/`;
  const bytes = async (path: string) =>
    new Uint8Array(await new Response(unzipped(await fetch(own + path))).arrayBuffer());
  const grams = holdGrams(archive.grams?.shards ?? 1, (shard) => bytes(`${shard}.bin`));
  if (pagefind) return pagefindIndex(await pagefind, archive, grams);
  const decoder = new TextDecoder('utf-16le');
  const read = async (report: number): Promise<PackedReport> =>
    JSON.parse(decoder.decode(await bytes(`reports/${report}.bin`)));
  return gramIndex(archive, grams, read);
}

/** The address of the index on an engine beside the site, where the page names one. */
export function endpointOf(page: Document): string | undefined {
  return page.querySelector<HTMLMetaElement>('meta[name="search-endpoint"]')?.content;
}

/**
 * Opens the search of the archive. Where the page names an engine beside the site, that is asked; where the archive's file holds all texts, nothing else is
 * fetched; else an index proposes reports.
 * @param folder absolute address of the folder the index was written to, with a final slash
 * @param asked the answer to a request for `archive.bin`, where that has been sent already
 */
export async function openEngine(
  folder: string,
  page: Document,
  asked: Promise<Response> = fetch(`${folder}archive.bin`),
): Promise<Engine> {
  const endpoint = endpointOf(page);
  let pagefind: Promise<PagefindInstance> | undefined;
  const archive = await readArchive(await asked, (layout) => {
    if (layout !== 'fragments') return;
    pagefind = openPagefind(folder, page);
    // What cannot be opened is told where it is asked; a rejection nobody holds would be an error of the page.
    pagefind.catch(() => {});
  });
  if (endpoint) return endpointEngine(archive, endpoint);
  if (archive.layout === 'text') return textEngine(archive);
  const index = openIndex(folder, archive, pagefind);
  index.catch(() => {});
  return reportEngine(archive, index);
}
