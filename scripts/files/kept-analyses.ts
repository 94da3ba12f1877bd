import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Vocabulary } from '../../src/report/vocabulary.ts';
import { type Analysed, type Analyses, analyses } from '../../src/similarity/analyses.ts';
import { codeVersion } from './code-version.ts';
import { LINK_CODE, sumOf } from './link-keys.ts';
import { readPacked, writePacked } from './packed-file.ts';

/** Where what was taken from the texts of measures is kept, below the project; may be removed at any time. */
const FILE = '.cache/analyses.bin';

/**
 * With fewer new measures than this share of them the file is left as it is: they are analysed again the next time, which takes less than writing all of it
 * anew (of 29,495 measures 30 changed: .4 s of 12 for the file).
 */
const WORTH_WRITING = 0.02;

/** What stands in the file: the analyses of measures under hashes of what was read of them, for one version of code and vocabulary. */
interface Kept {
  common: string;
  measures: string[];
  analyses: Analyses;
}

const keyOf = ({ title, text, path }: Analysed) => sumOf(JSON.stringify([title, text, path.at(-1)]));

/**
 * The analyses of measures (`src/similarity/analyses.ts`). Those of measures that were analysed before are taken from a file, and all of them kept there as
 * soon as `WORTH_WRITING` of them are new.
 */
export function keptAnalyses(
  root: string,
  measures: readonly Analysed[],
  vocabulary: Pick<Vocabulary, 'objects'>,
): Analyses {
  const file = join(root, FILE);
  const common = sumOf(JSON.stringify([codeVersion(LINK_CODE), vocabulary.objects]));
  const kept = readPacked(file) as Kept | undefined;
  const numbers = new Map(kept?.common === common ? kept.measures.map((key, number) => [key, number]) : []);
  const keys = new Map(measures.map((measure) => [measure, keyOf(measure)]));
  const numberOf = (measure: Analysed) => numbers.get(keys.get(measure) ?? '') ?? -1;
  const found = analyses(measures, vocabulary, kept && { analyses: kept.analyses, numberOf });
  const fresh = measures.filter((measure) => numberOf(measure) < 0).length;
  if (fresh > WORTH_WRITING * measures.length) {
    mkdirSync(dirname(file), { recursive: true });
    writePacked(file, { common, measures: [...keys.values()], analyses: found } satisfies Kept);
  }
  return found;
}
