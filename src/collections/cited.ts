import policiesYaml from '../../content/vocabulary/policies.yml?raw';
import { type Policy, policies } from '../policies/policies.ts';
import { policyWords } from '../policies/policy-words.ts';
import { once } from './once.ts';
import { texts } from './texts.ts';

const { words, problems } = policyWords(policiesYaml, 'content/vocabulary/policies.yml');

/** The documents that the archive's reports name, most cited first. */
export const cited = once((archive): Policy[] => {
  const [problem] = problems;
  if (!words || problem) throw new Error(`E-VOCABULARY ${problem?.file}: ${problem?.message} ${problem?.hint}`);
  const given = texts(archive).map(({ report, passage }) => ({
    id: passage.id,
    report: report.id,
    region: report.about.region.path,
    year: report.year,
    text: passage.text,
  }));
  return policies(given, words);
});
