import type { Passage } from '../../src/report/passages.ts';
import { rewording } from './rewording.ts';
import { seededRandom } from './seeded-random.ts';

/** Measures in one synthetic report, as in the archive's longer ones. */
const REPORT = 35;

/** Makes `count` measures out of real ones: each keeps title and headings of one, its text is reworded. The same seed gives the same measures. */
export function syntheticMeasures(real: readonly Passage[], count: number, seed = 1): Passage[] {
  const next = seededRandom(seed);
  const measures = real.filter(({ type }) => type === 'measure');
  const reword = rewording(measures, next);
  return Array.from({ length: count }, (_, index) => {
    const base = measures[Math.floor(next() * measures.length)] as Passage;
    const body = base.text.startsWith(base.title) ? base.text.slice(base.title.length) : base.text;
    const report = `synthetic/${Math.floor(index / REPORT)}`;
    return { ...base, id: `${report}#${index % REPORT}`, report, text: base.title + reword(body, base.topics) };
  });
}
