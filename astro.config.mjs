import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { mdxOptions } from './src/collections/mdx-options.ts';

// SITE_URL is used for absolute addresses only (sitemap, RSS, robots.txt); BASE_PATH lets the archive live below a folder.
export default defineConfig({
  site: process.env.SITE_URL || 'https://example.org',
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  integrations: [mdx(mdxOptions), sitemap()],
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', concurrency: 2 },
  // The Content-Security-Policy of the pages allows neither inline scripts nor data: addresses.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: {
        // Astro marks every MDX file with a directive of its own that the bundler warns of, once a report.
        onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
      },
    },
  },
});
