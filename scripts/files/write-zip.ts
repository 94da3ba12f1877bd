import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { SITE_ZIP, ZIP_FILES_AT_MOST } from '../../src/collections/site-zip.ts';
import { progress } from '../reporters/progress.ts';
import { siteFiles } from './site-files.ts';

/** The same moment in every archive, so that the same site gives the same bytes; zip knows no year before 1980. */
const MOMENT = new Date(1980, 0, 1);
/** Compressed already. */
const PACKED = /\.(?:docx|png|ico|bin|pagefind|pf_\w+)$/;

const readMe = (base: string) =>
  `教育工作计划档案（整站）

这是全部网页，不需要联网，但要经过一个静态服务器打开：浏览器不允许直接从磁盘打开的网页运行检索。

1. 解压到任意文件夹。
2. 在解压出来的文件夹里启动任何一种静态服务器，例如：
     python3 -m http.server 8000
     npx serve -l 8000
3. 在浏览器中打开 http://localhost:8000${base}

各页之间的链接都以 ${base} 开头，所以请从解压出来的这一层启动服务器${base === '/' ? '，或把全部文件放在网站的根目录' : `；放到别的网站上时，请保留 ${base} 这个路径`}。
要放在别的路径下，请用 BASE_PATH=/路径/ npm run build 重新生成。
`;

/**
 * Packs a built site into one zip inside it (`SITE_ZIP`), file by file, so that memory does not grow with the site. Files lie below the path the site is built
 * for: a server started where the zip was unpacked serves them at their addresses. The same site gives the same bytes.
 * @param base path the site is built for, with slashes at both ends
 * @returns bytes of the zip; undefined where the site has more files than a zip can name, and none is written
 */
export async function writeZip(site: string, base: string): Promise<number | undefined> {
  const files = (await siteFiles(site)).filter((file) => file !== SITE_ZIP);
  if (files.length > ZIP_FILES_AT_MOST) return undefined;
  const target = join(site, SITE_ZIP);
  const out = createWriteStream(`${target}.tmp`);
  let failed: Error | undefined;
  const zip = new Zip((error, chunk, final) => {
    if (error) failed = error;
    else out.write(chunk);
    if (final) out.end();
  });
  const add = (name: string, content: Uint8Array) => {
    const member = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    member.mtime = MOMENT;
    zip.add(member);
    member.push(content, true);
    if (failed) throw failed;
  };
  add('打开方法.txt', new TextEncoder().encode(readMe(base)));
  const tell = progress('      整站压缩包');
  for (const [index, file] of files.entries()) {
    tell(index + 1, files.length);
    add(base.slice(1) + file, await readFile(join(site, file)));
    if (out.writableNeedDrain) await once(out, 'drain');
  }
  zip.end();
  await finished(out);
  await rename(`${target}.tmp`, target);
  return (await stat(target)).size;
}
