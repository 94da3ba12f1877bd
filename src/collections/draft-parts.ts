import type { Archive, ArchivedReport } from './assemble.ts';
import { once } from './once.ts';

/** What a report adds to the file, zipped, in bytes: 2,188,255 for 300 (docs/scaling.md). */
export const REPORT_BYTES = 7300;

/** So many reports are loaded without asking: 3.7 MB. */
export const ALL_AT_MOST = 500;

/** The whole archive as one part. */
export const WHOLE = 'archive';

/** Reports that a draft is held against together: `/draft/<part>.json`. */
export interface DraftPart {
  /** `archive`, or the path of a province. */
  part: string;
  name: string;
  reports: readonly ArchivedReport[];
}

/** The part that a report is in, where the archive is divided. */
export const provinceOf = ({ about }: Pick<ArchivedReport, 'about'>): string => about.region.path.split('/')[0] ?? '';

/** The parts of the archive for the check of drafts: one of a small archive, of a large one the provinces. Together they hold every report once. */
export const draftParts = once(({ reports, provinces }: Archive): DraftPart[] =>
  reports.length <= ALL_AT_MOST
    ? [{ part: WHOLE, name: '全部', reports }]
    : provinces.map((province) => ({ part: province.path, name: province.name, reports: province.reports })),
);
