// All code of the search in one file, so that turning to it costs one request, and from then on none: search page, dialog, marks in a report.
export { markFromAddress } from './mark-passage.ts';
export { searchDialog } from './search-dialog.ts';
export { searchPage } from './search-page.ts';
