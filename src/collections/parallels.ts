import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Link } from '../similarity/link.ts';
import { LINKS, LINKS_SUM, type LinkFile, type LinksSum, linkFile } from '../similarity/link-file.ts';
import { type LinkRow, linkRows } from '../similarity/link-rows.ts';
import { once } from './once.ts';
import { parallelAddresses } from './parallel-address.ts';
import { type Placed, placedTexts } from './texts.ts';

/** All links of the archive and what they lead to, by passage id. */
export interface Parallels {
  links: {
    get(passage: string): readonly Link[] | undefined;
    /** All of them, report by report; each file is read when its report's turn comes. */
    [Symbol.iterator](): Iterator<[passage: string, links: readonly Link[]]>;
  };
  placed: ReadonlyMap<string, Placed>;
  /** Where each measure stands among the parallels of its report. */
  address: ReadonlyMap<string, string>;
}

/** So many reports' links are kept at hand: pages of one report follow each other. */
const AT_HAND = 8;

const read = <T>(file: string): T => JSON.parse(readFileSync(join(process.cwd(), file), 'utf8'));
const sum = (): LinksSum => read(`${LINKS}/${LINKS_SUM}`);

/**
 * The similar measures of every measure, as the build has written them (`LINKS`): found anew whenever a measure has changed and never committed, since one
 * new report can change them all. While developing, links to what is no longer there are left out.
 */
export const parallels = once((archive): Parallels => {
  const placed = placedTexts(archive);
  const { reports } = sum();
  const known = new Set(reports);
  const there = (link: Link): Link[] =>
    placed.has(link.to) ? [{ ...link, also: link.also.filter((id) => placed.has(id)) }] : [];
  const open = (report: string): LinkFile => {
    const file = read<LinkFile>(linkFile(report));
    return import.meta.env.DEV
      ? Object.fromEntries(Object.entries(file).map(([id, list]) => [id, list.flatMap(there)]))
      : file;
  };
  const atHand = new Map<string, LinkFile>();
  const of = (report: string): LinkFile => {
    let file = atHand.get(report);
    if (!file) {
      if (atHand.size >= AT_HAND) atHand.delete(atHand.keys().next().value ?? '');
      file = known.has(report) ? open(report) : {};
      atHand.set(report, file);
    }
    return file;
  };
  return {
    links: {
      get: (passage) => of(passage.slice(0, passage.indexOf('#')))[passage],
      *[Symbol.iterator]() {
        for (const report of reports) yield* Object.entries(open(report));
      },
    },
    placed,
    address: new Map(
      archive.reports.flatMap(({ id, blocks }) => {
        const measures = blocks.filter(({ type }) => type === 'measure').map((block) => block.id);
        return [...parallelAddresses(id, measures)].map(([block, address]) => [`${id}#${block}`, address] as const);
      }),
    ),
  };
});

/** Rows of `/data/links.jsonl` (the data contract), and how many there are. */
export const parallelRows = once((archive): Iterable<LinkRow> & { count: number } => ({
  count: sum().rows,
  *[Symbol.iterator]() {
    yield* linkRows(parallels(archive).links);
  },
}));
