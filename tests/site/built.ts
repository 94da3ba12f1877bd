import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportRow } from '../../src/collections/open-data.ts';
import type { Passage } from '../../src/report/passages.ts';

/** The built site's files, as paths from its root with forward slashes. */
export function builtFiles(ending: string): string[] {
  return readdirSync('dist', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith(ending))
    .sort();
}

export const built = (path: string) => readFileSync(join('dist', path), 'utf8');

const lines = <T>(path: string): T[] =>
  built(path)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

export const builtReports = () => lines<ReportRow>('data/reports.jsonl');
export const builtPassages = () => lines<Passage>('data/passages.jsonl');

/** Address of a built page: `a/b/index.html` → `/a/b/`. */
export const pageAddress = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** One page of every template, by name; those of reports, regions and years with the most to show. */
export function templates(): Record<string, string> {
  const reports = builtReports();
  const passages = builtPassages();
  const count = (id: string) => passages.filter(({ report }) => report === id).length;
  const longest = [...reports].sort((a, b) => count(b.id) - count(a.id))[0] as ReportRow;
  const doubtful = reports.find(
    ({ years, region }) => years.confidence !== 'certain' || region.confidence !== 'certain',
  );
  const [first = ''] = (doubtful ?? longest).region.path.split('/');
  return {
    home: '/',
    reports: '/reports/',
    report: longest.url,
    'doubtful report': (doubtful ?? longest).url,
    regions: '/regions/',
    region: `/regions/${first}/`,
    years: '/years/',
    year: `/years/${longest.years.covered[0] ?? 'unknown'}/`,
    topics: '/topics/',
    topic: '/topics/jiaoshi/',
    parallels: `${longest.url}parallels/`,
    objects: '/objects/',
    object: '/objects/jiaoshi-peixun/',
    targets: '/targets/',
    policies: '/policies/',
    phrases: '/phrases/',
    terms: '/terms/',
    search: `/search/?q=${encodeURIComponent('课后服务')}`,
    source: `${longest.url}source/`,
    'source of two witnesses': `${(reports.find(({ witnesses }) => witnesses.length > 1) ?? longest).url}source/`,
    cite: `${longest.url}cite/`,
    basket: '/basket/',
    draft: '/draft/',
    compare: `/compare/?r=${encodeURIComponent(longest.id)}&r=${encodeURIComponent((doubtful ?? longest).id)}`,
    origin: `/reports/origin/${longest.origin}/`,
    coverage: '/coverage/',
    'coverage of a province': `/coverage/${first}/`,
    about: '/about/',
    contribute: '/contribute/',
    data: '/data/',
    errors: '/contribute/errors/',
    'what is open': '/contribute/todo/',
    help: '/help/',
    'home in English': '/en/',
    'search in English': `/en/search/?q=${encodeURIComponent('课后服务')}`,
    'about in English': '/en/about/',
    'help in English': '/en/help/',
    offline: '/offline/',
    'never visited': '/offline/missing/',
    'not found': '/404.html',
  };
}
