// What the device keeps of the archive: shown on the page about offline reading and on the page that stands in for one that was never visited.

import { cacheNames, LIST_SAVED } from '../offline/cache-names.ts';
import { keepListed, OtherBuildError } from '../offline/keep-file.ts';
import { ARCHIVE_AT_MOST, type SavedFiles } from '../offline/saved-files.ts';
import { element, link } from '../search/element.ts';

/** Reports listed by name; more would be a catalogue. */
const LISTED = 100;
const AT_ONCE = 6;

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const root = new URL(base, location.href);
const build = document.querySelector<HTMLMetaElement>('meta[name="build"]')?.content ?? 'none';
const names = cacheNames(base);
const found = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector);

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(1)} MB`;
// <title>湖北省武汉市江岸区2019年… · 教育工作计划档案</title>
const TITLE = /<title>([^<]*?)(?: · [^<·]*)?<\/title>/;
// /reports/hebei/2016/ but neither /reports/hebei/2016/source/ nor /reports/2/
const REPORT = /^reports\/[a-z].*\/[\d-]+\/$/;

function unescaped(text: string): string {
  return new DOMParser().parseFromString(text, 'text/html').documentElement.textContent;
}

async function listSaved(): Promise<void> {
  const list = found('[data-offline="saved"]');
  if (!list) return;
  // Opening a cache makes it.
  const cache = (await caches.has(names.pages(build))) ? await caches.open(names.pages(build)) : undefined;
  const addresses = ((await cache?.keys()) ?? [])
    .map(({ url }) => url)
    .filter((url) => REPORT.test(url.slice(root.href.length)));
  const items = await Promise.all(
    addresses.slice(-LISTED).map(async (url) => {
      const title = TITLE.exec((await (await cache?.match(url))?.text()) ?? '')?.[1];
      return element('li', '', link(url, unescaped(title ?? url)));
    }),
  );
  list.replaceChildren(...items.reverse());
  const count = found('[data-offline="count"]');
  if (count)
    count.textContent = addresses.length
      ? `读过或保存的报告共${addresses.length}篇，断网时可以打开：`
      : '还没有读过报告。读过一篇，断网时就能再打开它。';
}

const isSaved = async () => Boolean(await caches.match(new URL(LIST_SAVED, root), { cacheName: names.pages(build) }));

const SAVED = {
  whole: '整个档案已保存在本机，断网时每一页都能打开。',
  search: '检索索引已保存在本机，断网时可以检索；读过的报告可以打开。',
};

async function save({ files, whole }: SavedFiles, say: (text: string, done: number) => void): Promise<void> {
  const into = await caches.open(names.pages(build));
  await navigator.storage?.persist?.();
  let done = 0;
  let bytes = 0;
  const waiting = [...files];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [path, integrity, size] = next;
      await keepListed(into, [], new URL(path, root).href, build, integrity);
      bytes += size;
      done++;
      say(`正在保存：${done}/${files.length}个文件，已传输约${megabytes(bytes)}。`, done / files.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await into.put(new URL(LIST_SAVED, root), new Response(''));
  say(SAVED[whole ? 'whole' : 'search'], 1);
}

function problem(error: unknown): string {
  if (error instanceof OtherBuildError) return '档案刚刚有了新版本，没有保存。请重新载入本页再试。';
  if (error instanceof DOMException && error.name === 'QuotaExceededError')
    return '本机留给网页的空间不够，没有保存完。已保存的部分仍可使用。';
  return '网络中断，或档案刚刚更新，没有保存完。已保存的部分会保留，再按一次接着保存。';
}

async function offer(): Promise<void> {
  const button = found<HTMLButtonElement>('button[data-offline="save"]');
  const status = found('[data-offline="status"]');
  const bar = found<HTMLProgressElement>('progress[data-offline="progress"]');
  const remove = found<HTMLButtonElement>('button[data-offline="remove"]');
  if (!button || !status || !bar || !remove) return;
  remove.hidden = false;
  remove.addEventListener('click', async () => {
    for (const name of await caches.keys()) if (names.own(name) || name.endsWith(root.href)) await caches.delete(name);
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
    status.textContent = '本机保存的内容已全部删除。再打开本站的网页，会重新开始保存读过的页面。';
    remove.hidden = true;
    await listSaved();
  });
  let list: SavedFiles;
  try {
    list = await (await fetch(new URL('offline/files.json', root), { cache: 'no-store' })).json();
    if (list.build !== build) throw new OtherBuildError(list.build);
  } catch (error) {
    const saved = (await isSaved())
      ? '所需内容已保存在本机，断网时照常使用。'
      : '现在没有网络，连上以后可以保存整个档案。';
    status.textContent = error instanceof OtherBuildError ? problem(error) : saved;
    return;
  }
  const { bytes, stored, whole } = list;
  if (await isSaved()) {
    status.textContent = SAVED[whole ? 'whole' : 'search'];
    return;
  }
  button.hidden = false;
  button.textContent = `${whole ? '离线保存整个档案' : '离线保存检索索引'}（传输${megabytes(bytes)}）`;
  status.textContent = whole
    ? `共${list.files.length}个文件，保存后占用约${megabytes(stored)}。`
    : `档案现有${megabytes(stored)}，压缩后仍超过${megabytes(ARCHIVE_AT_MOST)}，不宜一次存入浏览器：读过的报告会逐篇保存，检索索引可以另存；需要全部内容，请下载整站。`;
  button.addEventListener('click', async () => {
    button.disabled = true;
    bar.hidden = false;
    try {
      await save(list, (text, share) => {
        status.textContent = text;
        bar.value = share;
      });
      button.hidden = true;
      await listSaved();
    } catch (error) {
      status.textContent = problem(error);
      button.disabled = false;
    }
  });
}

if (build !== 'none' && 'caches' in window && 'serviceWorker' in navigator) {
  void listSaved();
  void offer();
} else {
  const status = found('[data-offline="status"]');
  if (status) status.textContent = '这个浏览器或这个地址（须为 https）不能保存网页，请下载整站。';
}
