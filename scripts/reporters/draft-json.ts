import type { Imported } from '../../src/import/import-archive.ts';
import { codeOf } from '../../src/new/about-of.ts';
import type { Entry, Input } from '../../src/new/entry.ts';
import type { Obstacle } from '../../src/new/obstacles.ts';
import { previewId } from '../../src/new/preview-catalogue.ts';
import type { Regions } from '../../src/report/region.ts';

function report(
  { number, draft, key, skipped, alike }: Entry,
  { source }: Input,
  imported: Imported,
  regions: Regions,
): object {
  const { title, titlePrinted, titleConfidence, issuer, region, years, kind, lines, copies } = draft;
  const blocks = imported.reports.get(previewId(number))?.blocks ?? [];
  const path = region.region?.path ?? null;
  return {
    number,
    key: key ?? null,
    title,
    titlePrinted: titlePrinted ?? null,
    issuer: { name: issuer.name, level: issuer.level, confidence: issuer.confidence, evidence: issuer.evidence },
    region: {
      path,
      code: codeOf(draft, regions) ?? null,
      names: path === null ? [] : regions.names(path, years.covered.at(-1)),
      confidence: region.confidence,
      candidates: region.candidates,
      reason: region.reason,
      evidence: region.evidence,
    },
    years: {
      covered: years.covered,
      printed: years.printed,
      schoolYear: years.schoolYear,
      confidence: years.confidence,
      candidates: years.candidates,
      reason: years.reason,
      evidence: years.evidence,
    },
    kind: kind.kind,
    confidences: {
      title: titleConfidence,
      issuer: issuer.confidence,
      region: region.confidence,
      years: years.confidence,
      kind: kind.confidence,
    },
    witnesses: [lines, ...copies].map((range) => ({ source, lines: range })),
    measures: blocks.filter(({ type }) => type === 'measure').length,
    ids: blocks.map(({ id }) => id),
    alike,
    skipped,
  };
}

/** What `--json` prints: drafts of reports, what is no report and why, how the files were read, and what keeps the drafts from being written. */
export function draftJson(
  inputs: readonly Input[],
  imported: Imported,
  regions: Regions,
  force: boolean,
  errors: readonly Obstacle[],
): string {
  const entries = inputs.flatMap((input) => input.entries.map((entry) => ({ entry, input })));
  const refused = entries.filter(({ entry: { draft } }) => draft.verdict && !force);
  return JSON.stringify(
    {
      reports: entries
        .filter((one) => !refused.includes(one))
        .map(({ entry, input }) => report(entry, input, imported, regions)),
      refused: refused.map(({ entry: { number, draft }, input }) => ({
        number,
        source: input.source,
        lines: draft.lines,
        title: draft.titlePrinted ?? null,
        ...draft.verdict,
      })),
      files: inputs.map(({ file, source, notes, sha256, drafts }) => ({
        file,
        source,
        notes,
        sha256,
        site: drafts.site,
      })),
      errors,
    },
    null,
    2,
  );
}
