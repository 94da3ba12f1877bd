import { type Input, pipeline, type State, type Vocabulary } from '../../src/import/pipeline.ts';
import type { About } from '../../src/report/about.ts';
import { aboutOf } from '../report/about-of.ts';
import { projectVocabulary } from './project-vocabulary.ts';

/** A text as the only report of a source, unless `about` says otherwise. */
export function inputOf(text: string | Uint8Array, about: Partial<About> = {}): Input {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const lines = new TextDecoder().decode(bytes).split('\n').length;
  const stated = aboutOf({ witnesses: [{ source: 'source.txt', lines: [1, lines] }], ...about });
  return {
    name: 'source.txt',
    file: 'content/sources/source.txt',
    bytes,
    aside: [],
    shares: stated.witnesses.map((_, witness) => ({
      report: 'hubei/wuhan/jiangan/2019',
      file: 'content/reports/hubei/wuhan/jiangan/2019/about.yml',
      about: stated,
      witness,
    })),
  };
}

/** Runs all stages over a text with the project's own vocabulary. */
export function importText(
  text: string | Uint8Array,
  about: Partial<About> = {},
  vocabulary: Vocabulary = projectVocabulary,
): State {
  return pipeline(inputOf(text, about), vocabulary);
}
