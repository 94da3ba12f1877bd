import type { SearchDialog } from './search-dialog.ts';

const inField = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [contenteditable]') !== null;

/** Whether a key asks for the search: Ctrl+K, ⌘K, or `/` outside of fields. */
export function asksForSearch(event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.shiftKey || event.defaultPrevented) return false;
  const command = event.ctrlKey || event.metaKey;
  return command ? event.key.toLowerCase() === 'k' : event.key === '/' && !inField(event.target);
}

/**
 * Opens the search dialog when a key asks for it. Nothing of the search is loaded before. On the search page the page's own box is the search: the key leads
 * there, also while the search's code is still on its way.
 */
export function openSearch(page: Document, load: () => Promise<SearchDialog>): void {
  let loading: Promise<SearchDialog> | undefined;
  page.addEventListener('keydown', async (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    const own = page.querySelector<HTMLInputElement>('form.search-form input[type="search"]');
    if (own) {
      own.select();
      own.focus();
      return;
    }
    loading ??= load();
    try {
      (await loading).open();
    } catch {
      // Without the dialog's code the search page is still there.
      location.assign(page.querySelector<HTMLAnchorElement>('a[data-search]')?.href ?? '');
    }
  });
}
