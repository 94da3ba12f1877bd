import { endpointAddress } from '../../src/search/endpoint-address.ts';
import { buildSite } from '../files/build-site.ts';
import { builtBase } from '../files/built-base.ts';
import { importCache } from '../files/import-cache.ts';
import { importProject } from '../files/import-project.ts';
import { indexSearch } from '../files/index-search.ts';
import { keepTime, keptTimes } from '../files/kept-times.ts';
import { readArchive } from '../files/read-archive.ts';
import { writeAccounts } from '../files/write-accounts.ts';
import { writeLinks } from '../files/write-links.ts';
import { withdrawOffline, writeOffline } from '../files/write-offline.ts';
import { writeZip } from '../files/write-zip.ts';
import { progress } from '../reporters/progress.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '把全部内容建成静态网站，写入 dist/';

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} 秒`;

/** What the time of the pages is kept under: seconds for a hundred reports. */
const PAGES = '网页，每百份';
/** Between two looks at the clock while there are no pages yet, in milliseconds. */
const OFTEN = 1000;

/** Tells how far the pages are. All texts are read before the first of them comes: as long as that takes, what is left is reckoned from the last build. */
function pageProgress(reports: number): (done: number, all: number) => void {
  const tell = progress('      网页');
  const start = performance.now();
  const expected = ((keptTimes()[PAGES] ?? 0) * reports) / 100;
  const waiting = setInterval(() => {
    const elapsed = (performance.now() - start) / 1000;
    if (elapsed < expected) tell(elapsed, expected);
  }, OFTEN);
  waiting.unref();
  return (done, all) => {
    clearInterval(waiting);
    tell(done, all);
  };
}

export async function run(): Promise<number> {
  const start = performance.now();
  try {
    const endpoint = endpointAddress(process.env.SEARCH_ENDPOINT);
    console.log('[1/5] 核对来源的字符去向……');
    const cache = importCache(process.cwd());
    const { content, imported, problems } = await importProject(process.cwd(), progress('      导入'), cache);
    if (problems.some(({ level }) => level === 'error')) {
      console.error(terminal(problems));
      console.error('E-BUILD 没有建成：请先改正以上错误，再运行 npm run import。');
      return 1;
    }
    cache.save();
    const sources = await writeAccounts(process.cwd(), content, imported);
    console.log(`      ${sources} 份来源，每个字符恰有一个去向，用时 ${seconds(start)}`);
    console.log('[2/5] 找同类措施……');
    const links = performance.now();
    const { reports, vocabulary } = await readArchive(process.cwd());
    const linked = await writeLinks(process.cwd(), reports, vocabulary, progress('      同类措施'));
    console.log(
      linked.reports === 0
        ? '      与上次相同'
        : `      ${linked.measures} 条措施，其中 ${linked.anew} 条重新比较，用时 ${seconds(links)}`,
    );
    console.log('[3/5] 生成网页……');
    const pages = performance.now();
    await buildSite(process.cwd(), reports.length, pageProgress(reports.length));
    keepTime(PAGES, (100 * (performance.now() - pages)) / 1000 / reports.length);
    console.log(`      完成，用时 ${seconds(pages)}`);
    console.log('[4/5] 建立检索索引……');
    const from = performance.now();
    const records = await indexSearch('dist', endpoint && 'endpoint', progress('      检索索引'));
    console.log(
      endpoint
        ? `      检索由 ${endpoint.host} 完成，那里应有 ${records} 段（npm run export -- opensearch）`
        : `      ${records} 条记录，用时 ${seconds(from)}`,
    );
    console.log('[5/5] 准备离线阅读与整站下载……');
    const last = performance.now();
    const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
    if (process.env.OFFLINE === 'off') {
      await withdrawOffline('dist');
      console.log('      OFFLINE=off：不提供离线阅读，读者设备上已有的会自行删除');
    } else {
      const { shell, shellBytes, saved } = await writeOffline('dist');
      console.log(
        `      初访保存 ${shell} 个文件 ${megabytes(shellBytes)}；全站 ${megabytes(saved.stored)}${saved.whole ? `，传输 ${megabytes(saved.bytes)}，可整体保存` : '，过大，不提供整体保存'}`,
      );
    }
    const zip = await writeZip('dist', builtBase('dist'));
    console.log(`      整站压缩包 ${zip === undefined ? '文件过多，没有生成' : megabytes(zip)}，用时 ${seconds(last)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('E-BUILD 没有建成。');
    return 1;
  }
  console.log(`网站在 dist/，共用 ${seconds(start)}。`);
  return 0;
}
