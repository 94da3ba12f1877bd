/** What the check found at a place of a draft. */
export const FINDING_KINDS = ['place', 'year', 'mask', 'figure', 'borrowed', 'outdated'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** Something to look at. Offsets are UTF-16 units of the draft. */
export interface Finding {
  kind: FindingKind;
  start: number;
  end: number;
  /** What it is, in one clause. */
  message: string;
  /** Less certain than others of its kind, or of no weight: a short name, set wording. */
  weak: boolean;
  /** Id of the archived passage it is like; empty where there is none. */
  source: string;
}

/** A paragraph of a draft, and how much of its letters stand word for word in the archive. */
export interface Share {
  start: number;
  end: number;
  /** 0 to 1; set wording does not count. */
  borrowed: number;
}

/** All that is found in a draft. */
export interface Checked {
  /** In the order of the text. Findings of different kinds may overlap. */
  findings: Finding[];
  shares: Share[];
  /** Share of all letters that are borrowed. */
  borrowed: number;
  /** Key of the report that the draft is, where nearly all of it stands in one. */
  same: string | undefined;
}
