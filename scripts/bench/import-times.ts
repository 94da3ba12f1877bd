import { type Input, pipeline, STAGES, type Vocabulary } from '../../src/import/pipeline.ts';
import type { Catalogue } from '../../src/report/catalogue.ts';
import { toMdx } from '../../src/report/to-mdx.ts';

/** What importing one report costs. */
export interface ReportTime {
  report: string;
  characters: number;
  blocks: number;
  /** Milliseconds from bytes to MDX: the median of several runs. */
  milliseconds: number;
  /** Milliseconds of each stage, by name. */
  stages: Record<string, number>;
}

const REPEATS = 9;
/** To a hundredth of a millisecond; what is finer is noise. */
const median = (list: readonly number[]) =>
  Math.round(([...list].sort((a, b) => a - b)[list.length >> 1] ?? 0) * 100) / 100;

/** A report’s own lines as a source of their own, so that it can be timed alone. */
function alone(catalogue: Catalogue, texts: ReadonlyMap<string, Uint8Array>, report: string): Input | undefined {
  const found = catalogue.reports.get(report);
  const [base] = found?.about.witnesses ?? [];
  const bytes = texts.get(base?.source ?? '');
  if (!found || !base || !bytes) return undefined;
  const [from, to] = base.lines;
  const lines = new TextDecoder()
    .decode(bytes)
    .split('\n')
    .slice(from - 1, to);
  const corrections = found.about.corrections.map(({ line, ...rest }) =>
    line === undefined ? rest : { ...rest, line: line - from + 1 },
  );
  const about = {
    ...found.about,
    corrections,
    witnesses: [{ source: base.source, lines: [1, lines.length] as [number, number] }],
  };
  return {
    name: base.source,
    file: base.source,
    bytes: new TextEncoder().encode(lines.join('\n')),
    aside: [],
    shares: [{ report, file: found.file, about, witness: 0 }],
  };
}

/** Times the import of every report, one after the other. @param now milliseconds since any moment. */
export function importTimes(
  catalogue: Catalogue,
  texts: ReadonlyMap<string, Uint8Array>,
  vocabulary: Vocabulary,
  now: () => number,
): ReportTime[] {
  return [...catalogue.reports.keys()].sort().flatMap((report) => {
    const input = alone(catalogue, texts, report);
    if (!input) return [];
    const totals: number[] = [];
    const stages = new Map<string, number[]>([...STAGES.map(({ name }) => name), 'write'].map((name) => [name, []]));
    let characters = 0;
    let blocks = 0;
    for (let repeat = 0; repeat < REPEATS; repeat++) {
      const start = now();
      let last = start;
      const tick = (stage: string) => {
        const moment = now();
        stages.get(stage)?.push(moment - last);
        last = moment;
      };
      const state = pipeline(input, vocabulary, tick);
      const made = state.shares[0]?.blocks ?? [];
      toMdx(made);
      tick('write');
      totals.push(last - start);
      [characters, blocks] = [[...state.text].length, made.length];
    }
    const medians = [...stages].map(([name, times]) => [name, median(times)]);
    return [{ report, characters, blocks, milliseconds: median(totals), stages: Object.fromEntries(medians) }];
  });
}
