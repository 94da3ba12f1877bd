import type { Source } from '../report/source.ts';
import type { PageLine } from './split-page.ts';
import type { Words } from './words.ts';

/** What a page says of itself, or the person who hands it in. */
export interface SiteHints {
  site?: string | undefined;
  url?: string | undefined;
  /** As printed: 2020-01-23 09:24:58, 2020年1月23日. */
  published?: string | undefined;
  captured?: string | undefined;
  origin?: Source['origin'] | undefined;
}

/** The facts of a source but for its checksum. */
export type SiteFinding = Omit<Source, 'sha256' | 'aside' | 'redactions'>;

const RIGHTS: Record<Source['origin'], string> = {
  official: '政府机关自己发布的公文，按政府信息公开使用，转载请注明来源。',
  repost: '转载或提交的文本，未注明出处。文字权利归原作者所有；如需移除请按“关于”页的方法联系。',
  compilation: '汇编页，没有注明任何一篇的出处。文字权利归原作者所有；如需移除请按“关于”页的方法联系。',
};

// 2020-01-23 09:24:58 · 2020年1月23日 · 2020/1/23 9:24
const DATE = /((?:19|20)\d\d)[-年./](\d{1,2})[-月./](\d{1,2})日?(?:\s+(\d{1,2}):(\d{2})(?::(\d{2}))?)?/u;

/** A printed date as the schema wants it; undefined for none, and for days that no calendar has. */
export function isoDate(printed: string): string | undefined {
  const [, year, month = '', day = '', hour, minute, second] = DATE.exec(printed) ?? [];
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return hour && minute ? `${date} ${hour.padStart(2, '0')}:${minute}${second ? `:${second}` : ''}` : date;
}

// 当前位置:公文素材库 > 精选好文 · 当前位置:首页 > 武江区教育局
const BREADCRUMB = /^当前位置\s*[:：]\s*(.+)$/u;
// 网站:公文素材库 | 时间:2021-11-02
const NAMED = /^网站\s*[:：]\s*([^|｜\s]{2,20})/u;
// 美章网 精品范文 教育局工作要点范文 · 好文档 - 专业文书写作范文服务资料分享网站
const BANNER = /^([^\s\-－—_|]{2,20})(?:\s*[-－—_|]|\s)/u;
const URL_IN_TEXT = /https?:\/\/[\x21-\x7e]+/u;

function nameOf(lines: readonly PageLine[], { offices }: Words): string | undefined {
  const named = lines.flatMap(({ text }) => NAMED.exec(text)?.[1] ?? [])[0];
  if (named) return named;
  for (const { text } of lines) {
    const steps = (BREADCRUMB.exec(text)?.[1] ?? '').split(/[>＞»]/u).map((step) => step.trim());
    const own = steps.find((step) => step && !/^(?:首页|网站首页|主页)$/u.test(step));
    // 首页 > 教育局 names no site
    if (own && !offices.includes(own)) return own.slice(0, 40);
  }
  const banner = lines.find(({ noise }) => noise?.id === 'site-banner');
  return banner ? BANNER.exec(banner.text)?.[1] : undefined;
}

/** Rules of noise.yml that only reposting sites match. */
const REPOSTING = new Set(['site-slogan', 'site-banner', 'disclaimer', 'page-widget', 'compilation-separator']);

/** Which lines show that a page is a repost. */
function isRepost(lines: readonly PageLine[], site: string, { reposts }: Words): boolean {
  return (
    lines.some(({ noise }) => noise !== undefined && REPOSTING.has(noise.id)) ||
    reposts.some((word) => site.includes(word))
  );
}

/** What is known of the page a source was captured from. What nobody says is left out; a site that nobody names is said to be unnamed. */
export function findSite(lines: readonly PageLine[], several: boolean, hints: SiteHints, words: Words): SiteFinding {
  const metadata = lines.filter(({ noise }) => noise?.metadata);
  const printedUrl = metadata.flatMap(({ text, noise }) =>
    noise?.id === 'page-address' ? (URL_IN_TEXT.exec(text)?.[0] ?? []) : [],
  )[0];
  const url = hints.url ?? printedUrl;
  const host = url ? /^https?:\/\/([^/:?#]+)/u.exec(url)?.[1] : undefined;
  const office = metadata.find(
    ({ text }) => BREADCRUMB.test(text) && words.offices.some((word) => text.includes(word)),
  );
  const name = hints.site ?? nameOf(metadata, words) ?? host;
  const repost = isRepost(lines, name ?? '', words);
  const official = !repost && (host?.endsWith('.gov.cn') || office !== undefined);
  const origin = hints.origin ?? (several ? 'compilation' : official ? 'official' : 'repost');
  const date = hints.published ?? metadata.find(({ text }) => DATE.test(text))?.text;
  const published = date ? isoDate(date) : undefined;
  return {
    site: name ?? '未注明（提交的文件）',
    ...(url && URL_IN_TEXT.test(url) ? { url } : {}),
    ...(published ? { published } : {}),
    ...(hints.captured ? { captured: hints.captured } : {}),
    origin,
    rights: RIGHTS[origin],
  };
}
