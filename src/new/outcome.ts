import { type Catalogue, REPORTS, SOURCES, type TextFile } from '../report/catalogue.ts';
import type { Regions } from '../report/region.ts';
import { aboutOf } from './about-of.ts';
import { aboutYaml, addWitness, sourceYaml } from './about-yaml.ts';
import type { Entry, Input, Wishes } from './entry.ts';

/** With `--replace` the new text takes the old source's place when no other report is taken from it; else the old one would lie there unused. */
export function replacedSource({ entries }: Pick<Input, 'entries'>, known: Catalogue): string | undefined {
  const [only, ...more] = entries.filter(({ skipped }) => !skipped);
  const old = only?.key && more.length === 0 ? known.reports.get(only.key)?.about.witnesses : undefined;
  const name = old?.length === 1 ? old[0]?.source : undefined;
  const users = [...known.reports.values()].filter(({ about }) =>
    about.witnesses.some(({ source }) => source === name),
  );
  return users.length === 1 ? name : undefined;
}

const rangesOf = ({ draft }: Entry) => [draft.lines, ...draft.copies];

/**
 * The files that drafts become, by path: each source with its description, and an `about.yml` for each report – or, for another witness, the changed one
 * of the report that is there. What is left out of a source is told in its `aside`, so that no line of it is nobody's.
 * Entries without a place are left out; whether anything may be written is for `obstacles` to say.
 * @param today YYYY-MM-DD, the first entry of a new report's history.
 */
export function outcome(
  inputs: readonly Input[],
  known: Catalogue,
  described: readonly TextFile[],
  wishes: Wishes,
  regions: Regions,
  today: string,
): Map<string, string> {
  const files = new Map<string, string>();
  const target = wishes.witnessOf === undefined ? undefined : known.reports.get(wishes.witnessOf);
  for (const { source, drafts, entries, sha256, text } of inputs) {
    const held = entries.filter(({ skipped, key }) => !skipped && (key !== undefined || target !== undefined));
    if (held.length === 0) continue;
    const left = entries.filter((entry) => !held.includes(entry));
    const aside = [
      ...drafts.aside,
      ...left.flatMap((entry) =>
        rangesOf(entry).map((lines) => ({ lines, what: `未收的一篇：${entry.draft.title.slice(0, 40)}` })),
      ),
    ].sort((a, b) => a.lines[0] - b.lines[0]);
    files.set(`${SOURCES}${source}`, text);
    files.set(
      `${SOURCES}${source.replace(/\.txt$/u, '.yml')}`,
      sourceYaml({ sha256, ...drafts.site, aside, redactions: [] }),
    );
    for (const { draft, key } of held) {
      if (target) {
        const stated = described.find(({ path }) => path === target.file)?.text ?? '';
        files.set(target.file, addWitness(stated, { source, lines: draft.lines }));
      } else if (key !== undefined) {
        const stated = { ...aboutOf(draft, source, regions), history: [{ date: today, what: 'added' as const }] };
        files.set(`${REPORTS}${key}/about.yml`, aboutYaml(stated));
      }
    }
  }
  return files;
}
