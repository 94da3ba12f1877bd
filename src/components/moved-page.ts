// Leads on to where a report is now, with the passage that the address names; without this script the page's own links do.
const target = document.querySelector<HTMLElement>('[data-moved]')?.dataset.moved;
const id = decodeURIComponent(location.hash.slice(1));
const entry = id ? document.getElementById(id) : null;
const link = entry?.querySelector('a')?.getAttribute('href');
// a passage that is gone is said so here
if (target && (link || !entry)) location.replace(link ?? target);
