import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkKeys, linkScale } from '../../scripts/files/link-keys.ts';
import type { Passage } from '../../src/report/passages.ts';
import { indexMeasures, type Limits } from '../../src/similarity/index-measures.ts';
import type { Link } from '../../src/similarity/link.ts';
import { linkFinder } from '../../src/similarity/links.ts';
import { endsOf, movedMeasures } from '../../src/similarity/moved.ts';
import { type Before, gather, searchAgain } from '../../src/similarity/search-again.ts';
import { renumber, type Searches } from '../../src/similarity/searches.ts';
import { measure, OBJECTS_AND_TOPICS, SHIDE, SHITANG } from './measures.ts';

/** Clauses that measures are made of: enough likeness for links, copies and ties. */
const CLAUSES = [...SHIDE, ...SHITANG].flatMap((text) => text.split(/(?<=[，。])/u));

/** A report's measures, each by its clauses; a report that is not there has none. */
type Made = number[][];

/** An archive of six reports; the bureaus of two of them may be one. Lists and candidates are so few that nearly all are cut. */
interface Archive {
  reports: Made[];
  oneBureau: boolean;
  limits: Limits;
}

const made: fc.Arbitrary<Made> = fc.array(
  fc.array(fc.nat({ max: CLAUSES.length - 1 }), { minLength: 1, maxLength: 5 }),
  { minLength: 2, maxLength: 5 },
);
const archive: fc.Arbitrary<Archive> = fc.record({
  reports: fc.array(made, { minLength: 6, maxLength: 6 }),
  oneBureau: fc.boolean(),
  limits: fc.record({ list: fc.integer({ min: 1, max: 6 }), compared: fc.integer({ min: 1, max: 8 }) }),
});

type Change = (before: Archive) => Archive;
const replace = (before: Archive, at: number, report: Made): Archive => ({
  ...before,
  reports: before.reports.map((one, index) => (index === at ? report : one)),
});
const place = fc.nat({ max: 5 });
const change: fc.Arbitrary<Change> = fc.oneof(
  // a clause more in one measure
  fc.tuple(place, fc.nat(), fc.nat({ max: CLAUSES.length - 1 })).map(([at, which, clause]): Change => {
    return (before) => {
      const report = before.reports[at] as Made;
      const edited = report.map((one, index) => (index === which % report.length ? [...one, clause] : one));
      return replace(before, at, edited);
    };
  }),
  // a report more, or another
  fc.tuple(place, made).map(
    ([at, report]): Change =>
      (before) =>
        replace(before, at, report),
  ),
  // a report less
  place.map(
    (at): Change =>
      (before) =>
        replace(before, at, []),
  ),
  // a measure in front of the others: their ids move on
  fc.tuple(place, fc.nat({ max: CLAUSES.length - 1 })).map(([at, clause]): Change => {
    return (before) => replace(before, at, [[clause], ...(before.reports[at] as Made)]);
  }),
  // a measure behind the others: one of a query's own report can push another out of a list and be no candidate itself
  fc
    .tuple(place, fc.array(fc.nat({ max: CLAUSES.length - 1 }), { minLength: 1, maxLength: 2 }))
    .map(([at, clauses]): Change => {
      return (before) => replace(before, at, [...(before.reports[at] as Made), clauses]);
    }),
  fc.constant<Change>((before) => ({ ...before, oneBureau: !before.oneBureau })),
);

const rowsOf = ({ reports }: Archive): Passage[] =>
  reports.flatMap((report, number) =>
    report.map((clauses, at) => {
      const one = measure(`x${number}/2010#${at + 1}`, clauses.map((clause) => CLAUSES[clause]).join(''));
      // a title that ends within a clause: pairs across its end are no terms of this measure, but may be of others
      return clauses.length % 2 === 0 ? { ...one, title: one.text.slice(0, 5) } : one;
    }),
  );

interface State {
  searches: Searches;
  scale: string;
  lists: Map<string, Link[]>;
  kept: number;
}

/** Finds all links, those of an earlier state where they can be kept. */
function search(given: Archive, earlier?: State): State {
  const rows = rowsOf(given);
  const bureau = (report: string) => (given.oneBureau && report === 'x1/2010' ? 'x0' : report);
  const index = indexMeasures(rows, OBJECTS_AND_TOPICS, given.limits);
  const keys = linkKeys(rows, bureau, index);
  const scale = JSON.stringify(linkScale(index));
  const numbers = earlier?.scale === scale ? renumber(earlier.searches, keys) : undefined;
  const before: Before | undefined = earlier &&
    numbers && { ...numbers, searches: earlier.searches, moved: movedMeasures(index, numbers, earlier.searches) };
  const finder = linkFinder(index, bureau);
  const again = searchAgain(finder, before);
  const lists = new Map<string, Link[]>();
  const results = rows.map(({ id }, query) => {
    const searched = again(query);
    const list = searched.found ? finder.describe(query, searched.found) : (earlier?.lists.get(id) ?? []);
    if (list.length > 0) lists.set(id, list);
    return [query, searched] as const;
  });
  return {
    searches: {
      ...keys,
      ...gather(rows.length, results),
      endOfPairs: endsOf(index.byPair, index.pairs.token),
      endOfObjects: endsOf(index.byObject),
    },
    scale,
    lists,
    kept: results.filter(([, { found }]) => found === undefined).length,
  };
}

const settings = {
  numRuns: Number(process.env.PROPERTY_RUNS ?? 150),
  seed: Number(process.env.PROPERTY_SEED ?? 1),
};

it('keeps what is the same as found anew, change after change', () => {
  let kept = 0;
  let all = 0;
  fc.assert(
    fc.property(archive, fc.array(change, { minLength: 1, maxLength: 4 }), (first, changes) => {
      let now = first;
      let state = search(now);
      for (const one of changes) {
        now = one(now);
        state = search(now, state);
        const anew = search(now);
        expect([...state.lists]).toEqual([...anew.lists]);
        // the key that parts candidates from others may lie anywhere between the two
        const { least: parting, ...rest } = state.searches;
        const { least, ...restAnew } = anew.searches;
        expect(rest).toEqual(restAnew);
        for (const [at, key] of parting.entries()) expect(key).toBeLessThanOrEqual(least[at] as number);
        kept += state.kept;
        all += state.searches.ids.length;
      }
    }),
    settings,
  );
  // else this would hold of a search that keeps nothing, or all
  expect(kept).toBeGreaterThan(all / 10);
  expect(kept).toBeLessThan(all);
});

it('keeps everything when nothing has changed', () => {
  fc.assert(
    fc.property(archive, (given) => {
      const state = search(given);
      const again = search(given, state);
      expect(again.kept).toBe(state.searches.ids.length);
      expect(again.lists).toEqual(state.lists);
    }),
    { ...settings, numRuns: 50 },
  );
});
