import { readFileSync } from 'node:fs';
import type { DraftArchive, DraftRegions } from '../../src/collections/draft-data.ts';
import { draftKnowledge } from '../../src/collections/draft-knowledge.ts';
import { checkDraft } from '../../src/draft/check-draft.ts';

/** Lengths of the drafts that are timed, in characters. */
const LENGTHS = [5000, 20_000, 80_000, 300_000];

/** How long loading the check's data and checking drafts of some lengths takes, in milliseconds of processor time; the drafts are archived text, which costs most. */
export function draftTimes(
  site: string,
  now: () => number,
): { characters: number; milliseconds: number; findings: number }[] {
  const file = <T>(name: string): T => JSON.parse(readFileSync(`${site}/draft/${name}.json`, 'utf8'));
  const start = now();
  const archive = file<DraftArchive>('archive');
  const { archived } = draftKnowledge(archive, file<DraftRegions>('regions'));
  const loading = { characters: 0, milliseconds: Math.round(now() - start), findings: 0 };
  const all = archive.passages.flatMap(({ texts }) => texts).join('\n');
  const text = all.repeat(Math.ceil((LENGTHS.at(-1) as number) / all.length));
  return [
    loading,
    ...LENGTHS.map((characters) => {
      const draft = text.slice(0, characters);
      const costs = Array.from({ length: 3 }, () => {
        const from = now();
        const { findings } = checkDraft(draft, { region: 'hubei/wuhan/jiangan', year: 2026 }, archived);
        return { milliseconds: Math.round(now() - from), findings: findings.length };
      });
      const [best] = costs.sort((a, b) => a.milliseconds - b.milliseconds);
      return { characters, milliseconds: best?.milliseconds ?? 0, findings: best?.findings ?? 0 };
    }),
  ];
}
