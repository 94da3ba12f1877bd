import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// SITE_URL is used for absolute addresses only (sitemap, RSS, robots.txt); BASE_PATH lets the archive live below a folder.
export default defineConfig({
  site: process.env.SITE_URL || 'https://example.org',
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  // mdx draws what src/collections/report-content.ts has compiled.
  integrations: [mdx(), sitemap()],
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', concurrency: 2 },
  // The Content-Security-Policy of the pages allows neither inline scripts nor data: addresses.
  vite: {
    build: { assetsInlineLimit: 0 },
  },
});
