import type { Passage } from '../report/passages.ts';
import type { Vocabulary } from '../report/vocabulary.ts';
import { commonGround, FORMULA } from './common-ground.ts';
import type { Comparer } from './compare.ts';
import { explain } from './explain.ts';
import { indexMeasures, type MeasureIndex } from './index-measures.ts';
import type { Link } from './link.ts';
import { nearestSentence } from './nearest-sentence.ts';
import { type Neighbour, type NeighbourFinder, neighbourFinder } from './neighbours.ts';

type Measure = MeasureIndex['measures'][number];

/** The bureau of a report, taken from its id: reports of one region are one bureau's series. `series` in `series.ts` looks closer. */
export function regionOf(report: string): string {
  return report.slice(0, report.lastIndexOf('/'));
}

function describe(
  index: MeasureIndex,
  comparer: Comparer,
  query: number,
  found: Neighbour,
  bureau: (report: string) => string,
): Link {
  const { measures, concepts, sentences, vocabulary } = index;
  const [from, to] = [measures[query] as Measure, measures[found.measure] as Measure];
  const { formula, objects } = commonGround(index, query, found.measure);
  const number = nearestSentence(index, comparer, found.measure);
  const row = 2 * ((concepts.first[found.measure] as number) + number);
  const place = number < 0 ? undefined : { start: sentences[row] as number, end: sentences[row + 1] as number };
  const formulaic = formula >= FORMULA;
  const names = objects.map((object) => vocabulary.objects[object]?.name ?? '');
  return {
    from: from.id,
    to: to.id,
    tier: found.tier,
    score: found.score,
    why: explain(
      { tier: found.tier, formulaic },
      names,
      place ? to.text.slice(place.start, place.end) : '',
      found.copied,
    ),
    sentence: place && { number, ...place },
    objects: objects.map((object) => vocabulary.objects[object]?.id ?? ''),
    formula,
    formulaic,
    series: bureau(from.report) === bureau(to.report),
    also: found.also.map((measure) => (measures[measure] as Measure).id),
    features: found.features,
  };
}

/** Finds the links of single measures. */
export interface LinkFinder extends NeighbourFinder {
  /** What `find` gave for a query that is still the last one asked about, as readers see it. */
  describe(query: number, neighbours: readonly Neighbour[]): Link[];
}

/**
 * A function that leads from measures to similar ones. Only measures of different reports are linked. Guarantees: deterministic; every list is ordered by
 * falling score (equal ones in the order of the passages) and holds at most twenty; pages show the first `SHOWN_LINKS`. The work for one measure is
 * bounded whatever the archive's size (`candidates.ts`).
 * @param bureau name of the bureau a report belongs to, to tell a bureau's own series from links between bureaus
 */
export function linkFinder(index: MeasureIndex, bureau: (report: string) => string = regionOf): LinkFinder {
  const finder = neighbourFinder(index);
  return {
    ...finder,
    describe: (query, neighbours) => neighbours.map((found) => describe(index, finder.comparer, query, found, bureau)),
  };
}

/**
 * All links of an archive, by the measure they start from; measures without a link are left out.
 * @param passages rows of all reports in the archive's order; only measures are read
 */
export function links(
  passages: Iterable<Passage>,
  vocabulary: Pick<Vocabulary, 'objects'>,
  bureau?: (report: string) => string,
): Map<string, Link[]> {
  const index = indexMeasures(passages, vocabulary);
  const { find, describe: told } = linkFinder(index, bureau);
  const all = new Map<string, Link[]>();
  for (const [query, { id }] of index.measures.entries()) {
    const { neighbours } = find(query);
    if (neighbours.length > 0) all.set(id, told(query, neighbours));
  }
  return all;
}
