import { join } from 'node:path';
import type { Report } from '../../../src/report/report.ts';
import { readArchive } from '../../files/read-archive.ts';
import { folderSize } from '../folder-size.ts';
import { madeProject, removeProject } from '../made-project.ts';
import { CommandError } from '../measured-command.ts';
import { runStage } from '../stage.ts';
import { buildPeer, PEERS } from './peers.ts';
import { reportMarkdown } from './report-markdown.ts';

/** One builder on one archive, its search index included. */
export interface PeerRow {
  name: string;
  reports: number;
  pages: number;
  seconds: number;
  processor: number;
  memory: number;
  /** Bytes of the site. */
  output: number;
}

const everything = { folder: '', wanted: () => true };

function pagesOf(site: string): number {
  let pages = 0;
  folderSize(site, { folder: '', wanted: (path) => path.endsWith('.html') && ++pages > 0 });
  return pages;
}

/**
 * Builds the same reports with this project and with its peers, one after the other.
 * @param files sources and descriptions of the archive
 * @param onPeer called with each row, or with the reason why there is none
 * @throws StageError when this project's own build fails
 */
export async function comparePeers(
  files: ReadonlyMap<string, string>,
  onPeer: (row: PeerRow | string) => void,
): Promise<PeerRow[]> {
  const root = madeProject(files);
  const rows: PeerRow[] = [];
  const add = (row: PeerRow) => {
    rows.push(row);
    onPeer(row);
  };
  let reports: readonly Report[];
  try {
    await runStage(root, 'import', () => {});
    const similarity = await runStage(root, 'similarity', () => {});
    const site = await runStage(root, 'site', () => {});
    const search = await runStage(root, 'search', () => {});
    reports = (await readArchive(root)).reports;
    add({
      name: 'this project',
      reports: reports.length,
      pages: site.items,
      seconds: similarity.seconds + site.seconds + search.seconds,
      processor: similarity.processor + site.processor + search.processor,
      memory: Math.max(similarity.memory, site.memory, search.memory),
      output: folderSize(join(root, 'dist'), everything),
    });
  } finally {
    removeProject(root);
  }
  const pages = new Map(
    reports.map((report, index) => [`report-${String(index + 1).padStart(5, '0')}.md`, reportMarkdown(report)]),
  );
  for (const peer of PEERS)
    try {
      await buildPeer(peer, pages, (site, cost) =>
        add({
          name: peer.name,
          reports: reports.length,
          pages: pagesOf(site),
          ...cost,
          output: folderSize(site, everything),
        }),
      );
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      onPeer(`${peer.name}：没有量成。${error.message}`);
    }
  return rows;
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));

/** A row for the eye, with its ratios to this project. */
export function shownPeer(row: PeerRow, own: PeerRow) {
  const ratio = (of: (one: PeerRow) => number) => round(of(row) / of(own), 2);
  return {
    name: row.name,
    reports: row.reports,
    pages: row.pages,
    seconds: round(row.seconds, 1),
    cpu: round(row.processor, 1),
    'pages/s': round(row.pages / row.seconds, 1),
    'peak MB': Math.round(row.memory / 1e6),
    'output MB': round(row.output / 1e6, 1),
    'pages/s ratio': ratio(({ pages, seconds }) => pages / seconds),
    'memory ratio': ratio(({ memory }) => memory),
    'output ratio': ratio(({ output }) => output),
    'seconds ratio': ratio(({ seconds }) => seconds),
  };
}
