import { openSearch } from './open-search.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

openSearch(document, async () => (await import('./search-dialog.ts')).searchDialog(document, base));
// /reports/…/?mark=课后服务#2-3-1
if (/[?&]mark=/.test(location.search))
  import('./mark-passage.ts').then(({ markFromAddress }) => markFromAddress(document));
