// Every link to a passage's references opens the passage's tools in place; without scripts it leads to the page of references.
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
// /reports/hubei/wuhan/jiangan/2019-2020/cite/#2-3-1
const CITE = /\/reports\/([a-z0-9/-]+)\/cite\/$/;

document.addEventListener('click', async (event) => {
  const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a.use');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const key = CITE.exec(link.pathname)?.[1];
  if (!key) return;
  event.preventDefault();
  const { useDialog } = await import('./use-dialog.ts');
  await useDialog(base, key, decodeURIComponent(link.hash.slice(1)));
});
