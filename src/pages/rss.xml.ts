import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { archive } from '../collections/archive.ts';
import { href } from '../collections/href.ts';
import { newest } from '../collections/newest.ts';
import { period } from '../collections/period.ts';
import { KIND_WORDS } from '../collections/words.ts';

/** Reports in the feed. */
const NEWEST = 50;

export const GET: APIRoute = async ({ site }) => {
  const { reports } = await archive();
  return rss({
    title: '教育工作计划档案',
    description: '各地教育局历年工作总结与工作计划的全文档案，新收入和新改动的在前。',
    site: new URL(href('/'), site),
    trailingSlash: true,
    customData: '<language>zh-cn</language>',
    items: newest(reports, NEWEST).map(({ report: { about, url, regionNames, measures }, date }) => ({
      title: about.title,
      ...(date && { pubDate: new Date(`${date}T00:00:00Z`) }),
      link: new URL(href(url), site).href,
      description: `${about.issuer.name}，${regionNames.join('')}，${period(about.years)}${KIND_WORDS[about.kind]}，${measures}条措施。`,
    })),
  });
};
