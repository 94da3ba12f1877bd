import { isoDay } from '../text/iso-day.ts';
import { citation, passageText } from './citation.ts';
import { copyText } from './copy-text.ts';
import type { MessageWords } from './message-words.ts';
import type { Entry } from './passage-columns.ts';

/** Makes the copy buttons of a list of hits work. The source of a copied text is in Chinese on every page. */
export function copyHits(
  list: HTMLElement,
  entryOf: (id: string) => Entry | undefined,
  base: string,
  words: MessageWords['hit']['copying'],
): void {
  list.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    const button = target?.closest<HTMLButtonElement>('button[data-copy]');
    const id = button?.closest<HTMLElement>('[data-passage]')?.dataset.passage;
    const entry = id ? entryOf(id) : undefined;
    if (!button || !entry) return;
    const address = new URL(`${base}reports/${entry.report.id}/#${entry.anchor}`, location.href).href;
    const text = button.dataset.copy === 'text' ? passageText(entry) : citation(entry, address, isoDay(new Date()));
    void copyText(button, text, words);
  });
}
