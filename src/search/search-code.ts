import { CHINESE } from './chinese-messages.ts';
import { markFromAddress } from './mark-passage.ts';
import { searchDialog } from './search-dialog.ts';
import { searchPage } from './search-page.ts';

/** All code of the search in one chunk, so that turning to it costs one request, and from then on none: page, dialog, marks in a report; what it says in Chinese. */
export const searchCode = { CHINESE, markFromAddress, searchDialog, searchPage };
