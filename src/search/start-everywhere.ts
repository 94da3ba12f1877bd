import { openSearch } from './open-search.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const load = async () => (await import('./search-code.ts')).searchCode;

openSearch(document, async () => (await load()).searchDialog(document, base));
if (document.querySelector('form.search-form')) load().then(({ searchPage }) => searchPage(document, base));
// /reports/…/?mark=课后服务#2-3-1
if (/[?&]mark=/.test(location.search)) load().then(({ markFromAddress }) => markFromAddress(document));
