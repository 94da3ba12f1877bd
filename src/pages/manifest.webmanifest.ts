import type { APIRoute } from 'astro';
import { href } from '../collections/href.ts';
import { THEME_COLOR } from '../collections/theme-color.ts';

const icon = (file: string, size: number, purpose: string) => ({
  src: href(`/${file}`),
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

/** What a browser needs to install the archive like an application. */
export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: '教育工作计划档案',
      short_name: '教育计划',
      description: '各地教育局历年工作总结与工作计划的全文档案，可以离线阅读和检索。',
      lang: 'zh-CN',
      id: href('/'),
      start_url: href('/'),
      scope: href('/'),
      display: 'standalone',
      background_color: '#fbfaf6',
      theme_color: THEME_COLOR.light,
      icons: [
        { src: href('/favicon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        icon('icon-192.png', 192, 'any'),
        icon('icon-512.png', 512, 'any'),
        icon('icon-maskable-512.png', 512, 'maskable'),
      ],
      shortcuts: [
        { name: '检索', url: href('/search/') },
        { name: '离线阅读', url: href('/offline/') },
      ],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
