import type { ArchiveFile } from './archive-file.ts';
import { countBars } from './count-bars.ts';
import { countChart } from './count-chart.ts';
import { element, spoken } from './element.ts';
import type { MessageWords } from './message-words.ts';
import type { SearchResult } from './run-search.ts';
import type { SearchState } from './search-state.ts';

/**
 * Hits by year and by region, as charts whose bars filter; a chart without bars is left out.
 * @param go follows a choice
 */
export function resultCharts(
  archive: ArchiveFile,
  counts: SearchResult['counts'],
  { region: chosen, year: chosenYear }: SearchState,
  words: MessageWords,
  go: (change: Partial<SearchState>) => void,
): HTMLElement[] {
  const { years, regions, above, within } = countBars(archive, counts, chosen, words);
  const said = words.chart;
  const figure = (title: string, base: string, chart: Node) =>
    element('section', 'chart', element('h2', '', ...spoken(title)), element('p', 'hint', base), chart);
  const byYear = () => countChart(years, true, chosenYear, (year) => go({ year }), said);
  const byRegion = () => countChart(regions, false, chosen, (region) => go({ region: region || above }), said);
  return [
    ...(years.length ? [figure(said.years, said.yearsBase, byYear())] : []),
    ...(regions.length
      ? [
          figure(
            above ? said.regionsOf(archive.regions[above] ?? above) : said.regions,
            said.regionsBase(within),
            byRegion(),
          ),
        ]
      : []),
  ];
}
