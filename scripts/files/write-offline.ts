import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { injectManifest } from 'workbox-build';
import { NO_BUILD, stampBuild } from '../../src/offline/build-mark.ts';
import { ARCHIVE_AT_MOST, type SavedFiles } from '../../src/offline/saved-files.ts';
import { progress } from '../reporters/progress.ts';
import { siteFiles } from './site-files.ts';

/** Pages that work without a network whatever was visited: the way in, the search, and what says that a page is not there. */
const SHELL_PAGES = ['', 'search/', 'basket/', 'about/', 'offline/', 'offline/missing/'];
/** Scripts and styles above this are for few pages (writing Word files, reading drafts) and kept when first used, in bytes. */
const SHELL_FILE_AT_MOST = 50_000;
/** The largest search index that comes with the shell, in bytes; it is the search of some 60 reports. A larger one is kept when a reader asks for it. */
const INDEX_AT_MOST = 2_000_000;
/** Files no reader opens, and what is made here. */
const LEFT_OUT = /^(?:sw\.js|offline\/files\.json|robots\.txt|sitemap-.*\.xml|data\/[^/]+\.zip)$/;

/** Not opened at its own address: servers answer with it in the place of others. */
const NOT_SAVED = '404.html';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What was made of a site for use without a network. */
export interface Offline {
  /** 16 hexadecimal digits that change when any file of the site does. */
  build: string;
  /** Files kept with the worker, and their bytes. */
  shell: number;
  shellBytes: number;
  saved: SavedFiles;
}

const sum = (content: Uint8Array | string) => createHash('sha256').update(content);

/** Address of a file below the site's root: `reports/2016/index.html` → `reports/2016/`. */
const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, '$1');

async function workerCode(entry: string): Promise<string> {
  const { outputFiles } = await bundle({
    entryPoints: [join(ROOT, 'src/offline', entry)],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}

/**
 * Makes a built site usable without a network: marks its pages with the build, writes the list of what may be saved and the service worker. The same site gives
 * the same files; done again it changes nothing.
 */
export async function writeOffline(site: string): Promise<Offline> {
  const files = (await siteFiles(site)).filter((file) => !LEFT_OUT.test(file));
  const code = await workerCode('worker.ts');
  const all = sum(code);
  const tell = progress('      离线阅读');
  for (const [index, file] of files.entries()) {
    tell(index + 1, 2 * files.length);
    const content = await readFile(join(site, file));
    all.update(file).update(sum(file.endsWith('.html') ? stampBuild(content.toString(), NO_BUILD) : content).digest());
  }
  const build = all.digest('hex').slice(0, 16);

  const list: SavedFiles['files'] = [];
  const sums = new Map<string, string>();
  const sizes = new Map<string, number>();
  let stored = 0;
  let bytes = 0;
  const zipped = promisify(gzip);
  for (const [index, file] of files.entries()) {
    tell(files.length + index + 1, 2 * files.length);
    let content: Buffer = await readFile(join(site, file));
    if (file.endsWith('.html')) {
      content = Buffer.from(stampBuild(content.toString(), build));
      await writeFile(join(site, file), content);
    }
    const integrity = `sha256-${sum(content).digest('base64')}`;
    sums.set(file, integrity);
    sizes.set(file, content.length);
    stored += content.length;
    if (file === NOT_SAVED) continue;
    // Beyond the limit only the search is listed, and nothing else needs weighing.
    if (bytes > ARCHIVE_AT_MOST && !file.startsWith('pagefind/')) continue;
    const size = (await zipped(content)).length;
    bytes += size;
    list.push([addressOf(file), integrity, size]);
  }
  const whole = bytes <= ARCHIVE_AT_MOST;
  const listed = whole ? list : list.filter(([path]) => path.startsWith('pagefind/'));
  const saved: SavedFiles = {
    build,
    stored,
    bytes: listed.reduce((total, [, , size]) => total + size, 0),
    whole,
    files: listed,
  };
  await mkdir(join(site, 'offline'), { recursive: true });
  await writeFile(join(site, 'offline/files.json'), JSON.stringify(saved));

  const size = (file: string) => sizes.get(file) ?? 0;
  const index = files.filter((file) => file.startsWith('pagefind/'));
  const indexBytes = index.reduce((total, file) => total + size(file), 0);
  const shell = [
    ...files.filter((file) => file.startsWith('_astro/') && size(file) <= SHELL_FILE_AT_MOST),
    ...files.filter((file) => SHELL_PAGES.includes(addressOf(file))),
    ...files.filter((file) => /^(?:favicon\.svg|manifest\.webmanifest)$/.test(file)),
    ...(indexBytes <= INDEX_AT_MOST ? index : []),
  ];
  const source = join(site, 'sw.js');
  await writeFile(`${source}.tmp`, code.replaceAll('__BUILD__', build));
  const { count, warnings } = await injectManifest({
    swSrc: `${source}.tmp`,
    swDest: source,
    globDirectory: site,
    globPatterns: shell.map((file) => file.replace(/[()[\]{}!*?@+]/g, '\\$&')),
    maximumFileSizeToCacheInBytes: INDEX_AT_MOST,
    dontCacheBustURLsMatching: /^_astro\//,
    manifestTransforms: [
      (manifest) => ({
        manifest: manifest.map((entry) => ({
          ...entry,
          url: addressOf(entry.url) || './',
          integrity: sums.get(entry.url),
        })),
      }),
    ],
  });
  await rm(`${source}.tmp`);
  if (warnings.length || count !== shell.length)
    throw new Error(`E-OFFLINE 离线用的清单不完整：应有${shell.length}个文件，实有${count}个。${warnings.join('；')}`);
  return { build, shell: count, shellBytes: shell.reduce((total, file) => total + size(file), 0), saved };
}

/** Takes offline use back: pages are marked with no build, and the worker removes itself and what it kept from every device that comes back. */
export async function withdrawOffline(site: string): Promise<void> {
  await rm(join(site, 'offline/files.json'), { force: true });
  await writeFile(join(site, 'sw.js'), await workerCode('withdraw-worker.ts'));
}
