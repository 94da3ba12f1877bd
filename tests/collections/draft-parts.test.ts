import { expect, it } from 'vitest';
import type { Archive, ArchivedReport } from '../../src/collections/assemble.ts';
import { ALL_AT_MOST, draftParts } from '../../src/collections/draft-parts.ts';

/** As much of an archive as is asked: reports in turn of two provinces. */
function archiveOf(size: number): Archive {
  const reports = Array.from({ length: size }, (_, number) => {
    return { id: `${number % 2 ? 'hubei' : 'hebei'}/${number}` } as ArchivedReport;
  });
  const provinces = ['hebei', 'hubei'].map((path) => {
    return { path, name: path, reports: reports.filter(({ id }) => id.startsWith(path)) };
  });
  return { reports, provinces } as unknown as Archive;
}

it('a small archive is one part, a large one is divided among the provinces, and no report is lost', () => {
  for (const size of [1, ALL_AT_MOST, ALL_AT_MOST + 1, 2000]) {
    const archive = archiveOf(size);
    const parts = draftParts(archive);
    expect(parts.map(({ part }) => part)).toEqual(size > ALL_AT_MOST ? ['hebei', 'hubei'] : ['archive']);
    const all = parts.flatMap(({ reports }) => reports.map(({ id }) => id));
    expect(all.sort()).toEqual(archive.reports.map(({ id }) => id).sort());
  }
});
