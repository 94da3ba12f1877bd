import { damageRules } from '../report/damage-rules.ts';
import { formerRegions } from '../report/former-region.ts';
import { parseYaml } from '../report/parse-yaml.ts';
import type { Problem } from '../report/problem.ts';
import { type Regions, regionIndex } from '../report/region.ts';
import { vocabulary as subjects } from '../report/vocabulary.ts';
import { classify } from './classify.ts';
import { headings } from './headings.ts';
import { noise } from './noise.ts';
import { numbering } from './numbering.ts';
import type { Vocabulary } from './pipeline.ts';

const FOLDER = 'content/vocabulary/';

/** A table without regions, which stands in while the real one has problems. */
const EMPTY_TABLE = 'code,path,name\n';

/**
 * Parses what import needs of `content/vocabulary/`: the stages' vocabulary and the regions. Collects the problems of all files.
 * @param texts text of each file, by name.
 */
export function readVocabulary(texts: ReadonlyMap<string, string>): {
  vocabulary: Vocabulary;
  regions: Regions;
  problems: Problem[];
} {
  const of = (name: string) => [texts.get(name) ?? '', FOLDER + name] as const;
  const file = (name: string) => ({ text: texts.get(name) ?? '', file: FOLDER + name });
  const { rules, problems: noiseProblems } = noise(...of('noise.yml'));
  const { numbering: schemes, problems: numberingProblems } = numbering(...of('numbering.yml'));
  const { headings: words, problems: headingProblems } = headings(...of('headings.yml'));
  const { rules: damage, problems: damageProblems } = damageRules(...of('damage.yml'));
  const { vocabulary: known, problems: subjectProblems } = subjects(file('topics.yml'), file('objects.yml'));
  const former = parseYaml(...of('regions-former.yml'), formerRegions);
  const problems = [
    ...noiseProblems,
    ...numberingProblems,
    ...headingProblems,
    ...damageProblems,
    ...subjectProblems,
    ...former.problems,
  ];
  let regions = regionIndex(EMPTY_TABLE, []);
  try {
    regions = regionIndex(texts.get('regions.csv') ?? '', former.data ?? []);
  } catch (error) {
    problems.push({
      code: 'vocabulary-regions',
      level: 'error',
      file: `${FOLDER}regions.csv`,
      message: `${(error as Error).message.replace(/^E-[A-Z-]+ /, '')}。`,
      hint: '请改正地区表或 regions-former.yml。',
    });
  }
  return {
    vocabulary: {
      noise: rules,
      numbering: schemes,
      headings: words,
      damage,
      classify: (passage) => classify(passage, known),
    },
    regions,
    problems,
  };
}
