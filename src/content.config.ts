import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { parse } from 'yaml';
import { accountFiles, accountSums } from './collections/account-files.ts';
import { contentFiles } from './collections/content-files.ts';
import { about } from './report/about.ts';
import { source } from './report/source.ts';
import { term } from './terms/term.ts';

/**
 * Which reports there are: `hubei/wuhan/jiangan/2019-2020` → `content/reports/hubei/wuhan/jiangan/2019-2020/report.mdx`. Entries hold no text: `archive` reads
 * it, and Astro would write all of it into one module.
 */
const reports = defineCollection({
  loader: contentFiles(
    'content/reports',
    '**/report.mdx',
    (path) => path.replace(/\/report\.mdx$/, ''),
    () => ({}),
  ),
});

/** What people state about each report, under the same id. */
const abouts = defineCollection({
  loader: contentFiles('content/reports', '**/about.yml', (path) => path.replace(/\/about\.yml$/, ''), parse),
  schema: about,
});

/** What is known of each captured source: `000_3583e70e2c5ae511.txt` → `content/sources/000_3583e70e2c5ae511.yml`. */
const sources = defineCollection({
  loader: contentFiles('content/sources', '*.yml', (path) => path.replace(/\.yml$/, '.txt'), parse),
  schema: source,
});

/** Sums of the account of each source, by the source's name; the build writes them (`src/source/account-file.ts`). */
const accounts = defineCollection({ loader: accountFiles(), schema: accountSums });

/** Explanations of terms: `shuangjian` → `content/terms/shuangjian.md`. */
const terms = defineCollection({ loader: glob({ base: 'content/terms', pattern: '*.md' }), schema: term });

export const collections = { reports, abouts, sources, accounts, terms };
