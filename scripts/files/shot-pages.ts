import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Row {
  id: string;
  url: string;
}

/**
 * Addresses of the pages that are looked at one by one, by name: one of each kind a reader meets first. The report is the longest by its built page, so that
 * what a page can hold is seen on it.
 * @param dist folder of the built site
 */
export function shotPages(dist: string): Record<string, string> {
  const rows: Row[] = readFileSync(join(dist, 'data/reports.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const size = ({ url }: Row) => readFileSync(join(dist, url, 'index.html')).length;
  const [long, other] = [...rows].sort((a, b) => size(b) - size(a));
  const report = long?.url ?? '/reports/';
  const compared = [long, other].filter((row) => row !== undefined).map(({ id }) => `r=${encodeURIComponent(id)}`);
  return {
    home: '/',
    reports: '/reports/',
    report,
    parallels: `${report}parallels/`,
    search: `/search/?q=${encodeURIComponent('课后服务')}`,
    compare: `/compare/?${compared.join('&')}`,
    draft: '/draft/',
    basket: '/basket/',
    object: '/objects/jiaoshi-peixun/',
    topic: '/topics/jiaoshi/',
    targets: '/targets/',
    coverage: '/coverage/',
    contribute: '/contribute/',
    'not-found': '/404.html',
  };
}
