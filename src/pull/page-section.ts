import { reportUrl } from '../report/passages.ts';
import type { PageChange } from './compare-page.ts';
import { cut, fenced, plain } from './markdown.ts';

const MOST_PAGES = 40;
const MOST_NAMED = 200;
const MOST_LINKS = 6;
const LINK_LENGTH = 120;

const WHAT = { new: '新', gone: '消失', changed: '改动' } as const;

function details({ address, added, removed, links, lines }: PageChange): string {
  const shown = added + removed > 0 ? lines : linkLines(links);
  const words =
    added + removed > 0 ? `+${added} −${removed} 行` : `文字相同，链接 +${links.added.length} −${links.removed.length}`;
  const rest = added + removed - lines.length;
  return [
    `<details><summary>${plain(address)} ${words}</summary>`,
    '',
    fenced(rest > 0 && added + removed > 0 ? [...shown, `  ……还有 ${rest} 行`] : shown, 'diff'),
    '',
    '</details>',
  ].join('\n');
}

const linkLines = ({ added, removed }: PageChange['links']) => [
  ...removed.slice(0, MOST_LINKS).map((link) => `- ${cut(link, LINK_LENGTH)}`),
  ...added.slice(0, MOST_LINKS).map((link) => `+ ${cut(link, LINK_LENGTH)}`),
];

function named(title: string, pages: readonly PageChange[]): string[] {
  if (pages.length === 0) return [];
  const names = pages.slice(0, MOST_NAMED).map(({ address }) => plain(address));
  const rest = pages.length - names.length;
  return [`**${title}（${pages.length}）**：${names.join('，')}${rest > 0 ? `……还有 ${rest} 页` : ''}`];
}

/**
 * Which pages changed and how: those of the changed reports by name, every other one with what is there before and after.
 * @param reports ids of the reports that changed.
 */
export function pageSection(pages: readonly PageChange[] | string, reports: readonly string[]): string[] {
  if (typeof pages === 'string') return ['## 别的网页', plain(pages)];
  const own = pages.filter(({ address }) => reports.some((id) => address.startsWith(reportUrl(id))));
  const others = pages.filter((page) => !own.includes(page));
  const changed = others.filter(({ what }) => what === 'changed');
  const rest = changed.slice(MOST_PAGES);
  return [
    '## 网页的变化',
    ...(pages.length === 0 ? ['没有网页的文字或链接有变化。'] : []),
    ...named('这些报告自己的网页', own),
    ...named(
      `${WHAT.new}的网页`,
      others.filter(({ what }) => what === 'new'),
    ),
    ...named(
      `${WHAT.gone}的网页`,
      others.filter(({ what }) => what === 'gone'),
    ),
    ...(changed.length
      ? [`**别的网页，前后对照（${changed.length}）**`, ...changed.slice(0, MOST_PAGES).map(details)]
      : []),
    ...named('另外还有改动的网页', rest),
  ];
}
