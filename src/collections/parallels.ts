import type { Link } from '../similarity/link.ts';
import { type LinkRow, linkRows } from '../similarity/link-rows.ts';
import { links } from '../similarity/links.ts';
import { series } from '../similarity/series.ts';
import { once } from './once.ts';
import { parallelAddresses } from './parallel-address.ts';
import { subjects } from './subjects.ts';
import { type Placed, texts } from './texts.ts';

/** All links of the archive and what they lead to, by passage id. */
export interface Parallels {
  links: ReadonlyMap<string, readonly Link[]>;
  placed: ReadonlyMap<string, Placed>;
  /** Where each measure stands among the parallels of its report. */
  address: ReadonlyMap<string, string>;
}

/** The similar measures of every measure; worked out from the collections in each build and never committed, since one new report changes them all. */
export const parallels = once((archive): Parallels => {
  const all = texts(archive);
  return {
    links: links(
      all.map(({ passage }) => passage),
      subjects(),
      series(archive.reports),
    ),
    placed: new Map(all.map((text) => [text.passage.id, text])),
    address: new Map(
      archive.reports.flatMap(({ id, blocks }) => {
        const measures = blocks.filter(({ type }) => type === 'measure').map((block) => block.id);
        return [...parallelAddresses(id, measures)].map(([block, address]) => [`${id}#${block}`, address] as const);
      }),
    ),
  };
});

/** Rows of `/data/links.jsonl` (the data contract). */
export const parallelRows = once((archive): LinkRow[] => [...linkRows(parallels(archive).links)]);
