/** A date of CSL-JSON: [[2026, 11, 22]], or one that is written as it is. */
export type CslDate = { 'date-parts': number[][] } | { literal: string };

/** A name of CSL-JSON: an office, which is printed as it is, or a person. */
export type CslName = { literal: string } | { family: string; given: string };

/** The part of CSL-JSON that the archive writes and the style reads. */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  editor?: CslName[];
  translator?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  URL?: string;
  DOI?: string;
  'container-title'?: string;
  publisher?: string;
  'publisher-place'?: string;
  edition?: string;
  number?: string;
  volume?: string;
  issue?: string;
  page?: string;
  /** Where in the document: the printed number of a passage. */
  section?: string;
  version?: string;
  language?: string;
  note?: string;
}
