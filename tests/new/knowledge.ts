import { readdirSync, readFileSync } from 'node:fs';
import { readKnowledge } from '../../scripts/files/read-knowledge.ts';
import type { Knowledge } from '../../src/new/draft-reports.ts';

const folder = new URL('../../content/vocabulary/', import.meta.url);

/** What drafting knows, from the project's own vocabulary. */
export function projectKnowledge(): Knowledge {
  const texts = new Map(readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]));
  const { knowledge, problems } = readKnowledge(texts);
  if (!knowledge) throw new Error(JSON.stringify(problems));
  return knowledge;
}
