/** The whole site as one zip, as a path below the site's root. */
export const SITE_ZIP = 'data/education-plan-archive.zip';

/** A zip in its common form names no more files. */
export const ZIP_FILES_AT_MOST = 65_000;

/** A report is about forty files with its pages and downloads (681 files at 18 reports); above this many the data page offers no zip. */
export const ZIP_REPORTS_AT_MOST = 1_500;
