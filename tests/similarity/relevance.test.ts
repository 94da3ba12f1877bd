import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArchive } from '../../scripts/files/read-archive.ts';
import { passages } from '../../src/report/passages.ts';
import { indexMeasures } from '../../src/similarity/index-measures.ts';
import { judgements } from '../../src/similarity/judgements.ts';
import { learn } from '../../src/similarity/learn.ts';
import { links } from '../../src/similarity/links.ts';
import { neighbourFinder } from '../../src/similarity/neighbours.ts';
import { mean, ndcg, PLACES } from '../../src/similarity/relevance.ts';
import { series } from '../../src/similarity/series.ts';

const { reports, vocabulary, problems } = await readArchive(process.cwd());
const rows = reports.flatMap(passages);
const measures = rows.filter(({ type }) => type === 'measure');
const { grades, lost } = judgements(JSON.parse(readFileSync('tests/similarity/judged.json', 'utf8')), rows);
const found = links(rows, vocabulary, series(reports));

// all candidates of all judged queries are compared, on whatever machine
const LONG = 120_000;

const figure = (name: string, value: number, floor: number) => {
  console.log(`${name}: ${value.toFixed(3)} (floor ${floor})`);
  expect(value).toBeGreaterThanOrEqual(floor);
};

describe('links against the judged pairs', () => {
  it('finds every judged quote', () => {
    expect(problems).toEqual([]);
    expect(lost).toEqual([]);
  });

  it('ranks', () => {
    const ranked = [...grades].map(([query, row]) =>
      ndcg(
        (found.get(query) ?? []).map(({ to }) => to),
        row,
      ),
    );
    figure('nDCG@5', mean(ranked), 0.91);
  });

  it('is right where it says 同一措施', () => {
    const shown = [...grades].flatMap(([query, row]) =>
      (found.get(query) ?? [])
        .slice(0, PLACES)
        .filter(({ tier, to }) => tier !== 'related' && row.has(to))
        .map(({ to }) => ((row.get(to) ?? 0) >= 2 ? 1 : 0)),
    );
    figure(`precision of ${shown.length} judged links of tier same`, mean(shown), 0.95);
  });

  it('gives most measures such a link', () => {
    const covered = measures.map(({ id }) => (found.get(id)?.some(({ tier }) => tier !== 'related') ? 1 : 0));
    figure('measures with a link of tier same', mean(covered), 0.6);
  });

  it(
    'does as well on reports its weights were not fitted to',
    () => {
      const { crossValidated } = learn(indexMeasures(rows, vocabulary), grades);
      figure('nDCG@5, cross-validated by report', crossValidated, 0.9);
    },
    LONG,
  );

  it(
    'finds by bounded search what comparing everything finds',
    () => {
      const index = indexMeasures(rows, vocabulary);
      const { find } = neighbourFinder(index);
      const everyone = index.measures.map((_, measure) => measure);
      const same = everyone.map((query) => {
        const best = find(query, everyone).neighbours.slice(0, PLACES);
        const bounded = new Set(
          find(query)
            .neighbours.slice(0, PLACES)
            .map(({ measure }) => measure),
        );
        return best.length ? best.filter(({ measure }) => bounded.has(measure)).length / best.length : 1;
      });
      figure('first five as by exhaustive search', mean(same), 0.95);
    },
    LONG,
  );
});
