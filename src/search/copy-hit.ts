import { citation, passageText } from './citation.ts';
import type { Entry } from './passage-columns.ts';

/** How long a button says that it has copied, in milliseconds. */
const SHOWN = 2000;

/** Makes the copy buttons of a list of hits work. */
export function copyHits(list: HTMLElement, entryOf: (id: string) => Entry | undefined, base: string): void {
  list.addEventListener('click', async (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const button = target?.closest<HTMLButtonElement>('button[data-copy]');
    const id = button?.closest<HTMLElement>('[data-passage]')?.dataset.passage;
    const entry = id ? entryOf(id) : undefined;
    if (!button || !entry) return;
    const address = new URL(`${base}reports/${entry.report.id}/#${entry.anchor}`, location.href).href;
    const label = button.textContent;
    try {
      await navigator.clipboard.writeText(
        button.dataset.copy === 'text' ? passageText(entry) : citation(entry, address),
      );
      button.textContent = '已复制';
    } catch {
      button.textContent = '浏览器不允许复制';
    }
    button.disabled = true;
    setTimeout(() => {
      button.textContent = label;
      button.disabled = false;
    }, SHOWN);
  });
}
