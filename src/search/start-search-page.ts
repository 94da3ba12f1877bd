import { searchPage } from './search-page.ts';

searchPage(document, import.meta.env.BASE_URL.replace(/\/?$/, '/'));
