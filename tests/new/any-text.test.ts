import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importArchive } from '../../src/import/import-archive.ts';
import { draftReports } from '../../src/new/draft-reports.ts';
import type { Input } from '../../src/new/entry.ts';
import { previewCatalogue } from '../../src/new/preview-catalogue.ts';
import { projectVocabulary } from '../import/project-vocabulary.ts';
import { mutated, planLike } from '../import/source-like.ts';
import { RUNS, TIMEOUT } from '../runs.ts';
import { projectKnowledge } from './knowledge.ts';

const knowledge = projectKnowledge();
const text = fc.oneof({ weight: 2, arbitrary: planLike }, { weight: 1, arbitrary: mutated });

it(
  'drafting answers to any text: lines lie inside it and do not overlap, every quote stands where it is said to, and import takes the draft',
  () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = source.split('\n');
        const drafts = draftReports(source, {}, knowledge);
        const taken = new Set<number>();
        for (const { lines: own, copies } of drafts.drafts) {
          for (const [from, to] of [own, ...copies]) {
            expect(1 <= from && from <= to && to <= lines.length).toBe(true);
            for (let line = from; line <= to; line++) {
              expect(taken.has(line), `line ${line} is in two reports`).toBe(false);
              taken.add(line);
            }
          }
        }
        for (const { issuer, region, years } of drafts.drafts)
          for (const { quote, line } of [...issuer.evidence, ...region.evidence, ...years.evidence])
            expect(lines[line - 1]).toContain(quote);
        const entries = drafts.drafts.map((draft, index) => ({
          number: index + 1,
          draft,
          key: undefined,
          skipped: false,
          alike: [],
        }));
        const input: Input = { file: 'a', source: 'a.txt', notes: [], text: source, sha256: '', drafts, entries };
        const { problems } = importArchive(
          previewCatalogue([input], knowledge.regions),
          new Map([['a.txt', new TextEncoder().encode(source)]]),
          projectVocabulary,
        );
        expect(problems.filter(({ code }) => code.startsWith('account-') || code.startsWith('range-'))).toEqual([]);
      }),
      RUNS,
    );
  },
  TIMEOUT,
);
