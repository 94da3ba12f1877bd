import { openSearch } from './open-search.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
// Read at once: while the index is opened, the page says another language.
const english = document.documentElement.lang === 'en';
const load = async () => (await import('./search-code.ts')).searchCode;
const loadWith = async () => {
  const [code, words] = await Promise.all([
    load(),
    english ? import('./english-messages.ts').then(({ ENGLISH }) => ENGLISH) : undefined,
  ]);
  return { ...code, words: words ?? code.CHINESE };
};

openSearch(document, async () => {
  const { searchDialog, words } = await loadWith();
  return searchDialog(document, base, words);
});
if (document.querySelector('form.search-form')) {
  // The page itself preloads this file; it is taken up at once, as a file preloaded in vain would be fetched again.
  const folder = new URL(`${base}pagefind/`, location.href).href;
  const asked = fetch(`${folder}archive.bin`);
  // Who waits for it says what has failed; until the search's code is there nobody does.
  asked.catch(() => {});
  loadWith().then(({ searchPage, words }) => searchPage(document, base, words, folder, asked));
}
// /reports/…/?mark=课后服务#2-3-1
if (/[?&]mark=/.test(location.search)) load().then(({ markFromAddress }) => markFromAddress(document));
