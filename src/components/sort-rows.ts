import { sortFilter } from './sort-filter.ts';

for (const table of document.querySelectorAll<HTMLTableElement>('table.rows')) sortFilter(table);
