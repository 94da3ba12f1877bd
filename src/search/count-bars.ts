import type { ArchiveFile } from './archive-file.ts';
import type { Bar } from './count-chart.ts';
import type { Counts } from './filters.ts';
import type { MessageWords } from './message-words.ts';

/** The bars of the two charts beside the hits. */
export interface CountBars {
  /** Every year from the first with a hit to the last, also those without; those of unknown year last. Empty where nothing is dated or undated. */
  years: Bar[];
  /** The regions one level below `above`, by falling count, equal ones by path. */
  regions: Bar[];
  /** Path of the region whose parts are shown; empty for the whole country. */
  above: string;
  /** Whether that is the chosen region itself; else it is the one above it, which has no parts in the archive. */
  within: boolean;
}

/** Counts of hits as bars, each with all passages of its year or region as its base. */
export function countBars(archive: ArchiveFile, counts: Counts, region: string, words: MessageWords): CountBars {
  const { base } = archive;
  const dated = [...counts.year.keys()].filter((year) => year !== 'unknown').sort();
  const first = Number(dated[0]);
  const span = dated.length ? Number(dated.at(-1)) - first + 1 : 0;
  const years = Array.from({ length: span }, (_, index): Bar => {
    const value = String(first + index);
    return { value, label: value, count: counts.year.get(value) ?? 0, base: base.year[value] ?? 0 };
  });
  const undated = counts.year.get('unknown');
  if (undated)
    years.push({ value: 'unknown', label: words.chart.unknownYear, count: undated, base: base.year.unknown ?? 0 });

  const within = region !== '' && Object.keys(archive.regions).some((path) => path.startsWith(`${region}/`));
  const above = within ? region : region.split('/').slice(0, -1).join('/');
  const depth = above ? above.split('/').length + 1 : 1;
  const regions = [...counts.region]
    .filter(([path]) => path.split('/').length === depth && (!above || path.startsWith(`${above}/`)))
    .map(
      ([value, count]): Bar => ({
        value,
        label: words.quote(archive.regions[value] ?? value),
        count,
        base: base.region[value] ?? 0,
      }),
    )
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
  return { years, regions, above, within };
}
