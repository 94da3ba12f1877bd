import type { Share } from '../../src/import/pipeline.ts';
import { about } from '../../src/report/about.ts';

/** A report of which nothing is known, on lines 1 to `last` of the source `a.txt`: what a made text is imported as. */
export function madeShare(last: number): Share {
  const stated = about.parse({
    title: '量测',
    issuer: { name: '量测', level: 'county', confidence: 'unknown', evidence: [] },
    region: { path: 'hubei', code: '420000', confidence: 'unknown', evidence: [] },
    years: { covered: [], confidence: 'unknown', evidence: [] },
    kind: 'plan',
    witnesses: [{ source: 'a.txt', lines: [1, last] }],
  });
  return { report: 'a', file: 'a', about: stated, witness: 0 };
}
