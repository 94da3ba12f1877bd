import type { OutdatedWord } from '../text/outdated-words.ts';
import { glossary } from './glossary.ts';

/** Wording that is out of date, as people state it in `content/terms/`. */
export async function outdated(): Promise<OutdatedWord[]> {
  const { terms } = await glossary();
  return terms.flatMap(({ term, also, not, ended, replacedBy }) =>
    ended === undefined ? [] : [{ forms: [term, ...also], not, ended, replacedBy: replacedBy ?? '' }],
  );
}
