import type { Passage } from '../report/passages.ts';
import type { Vocabulary } from '../report/vocabulary.ts';
import { commonGround, FORMULA } from './common-ground.ts';
import type { Comparer } from './compare.ts';
import { explain } from './explain.ts';
import { indexMeasures, type MeasureIndex } from './index-measures.ts';
import type { Link } from './link.ts';
import { nearestSentence } from './nearest-sentence.ts';
import { type Neighbour, neighbourFinder } from './neighbours.ts';

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
  const { measures, divided, vocabulary } = index;
  const [from, to] = [measures[query] as Passage, measures[found.measure] as Passage];
  const { formula, objects } = commonGround(index, query, found.measure);
  const number = nearestSentence(index, comparer, found.measure);
  const place = divided[found.measure]?.sentences[number];
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
    also: found.also.map((measure) => (measures[measure] as Passage).id),
    features: found.features,
  };
}

/** Finds the links of single measures. */
export interface LinkFinder {
  /** The measures among the passages, in their order. */
  measures: readonly Passage[];
  /** The links of one measure, by its index among `measures`. */
  of(query: number): Link[];
}

/**
 * Makes all measures of an archive ready to be linked. Only measures of different reports are linked. Guarantees: deterministic; every list is ordered by
 * falling score (equal ones in the order of the passages) and holds at most twenty; pages show the first `SHOWN_LINKS`. The work for one measure is
 * bounded whatever the archive's size (`candidates.ts`).
 * @param passages rows of all reports in the archive's order; only measures are read
 * @param bureau name of the bureau a report belongs to, to tell a bureau's own series from links between bureaus
 */
export function linkFinder(
  passages: Iterable<Passage>,
  vocabulary: Pick<Vocabulary, 'objects'>,
  bureau: (report: string) => string = regionOf,
): LinkFinder {
  const index = indexMeasures(passages, vocabulary);
  const { find, comparer } = neighbourFinder(index);
  return {
    measures: index.measures,
    of: (query) => find(query).neighbours.map((found) => describe(index, comparer, query, found, bureau)),
  };
}

/** All links that `linkFinder` finds, by the measure they start from; measures without a link are left out. Parameters as there. */
export function links(...given: Parameters<typeof linkFinder>): Map<string, Link[]> {
  const { measures, of } = linkFinder(...given);
  const all = new Map<string, Link[]>();
  for (const [query, { id }] of measures.entries()) {
    const found = of(query);
    if (found.length > 0) all.set(id, found);
  }
  return all;
}
