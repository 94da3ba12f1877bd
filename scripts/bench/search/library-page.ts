// The page a library is measured on: a box, an index and texts that are fetched when the page opens, the first twenty results.
import type { Library } from './library.ts';

const SHOWN = 20;

/** Runs the page. Results are told in `data-query` and `globalThis.found`. */
export async function libraryPage(library: Library, name: string): Promise<void> {
  const box = document.querySelector('input') as HTMLInputElement;
  const list = document.querySelector('ol') as HTMLOListElement;
  const [index, rows] = await Promise.all(
    [`${name}.json`, 'texts.json'].map(async (file) => (await fetch(file)).json()),
  );
  const texts = new Map((rows as { id: string; text: string }[]).map(({ id, text }) => [id, text]));
  const search = await library.open(index);
  const run = () => {
    const found = search(box.value);
    list.replaceChildren(
      ...found.slice(0, SHOWN).map((id) => {
        const item = document.createElement('li');
        item.textContent = texts.get(id)?.slice(0, 140) ?? id;
        return item;
      }),
    );
    Object.assign(globalThis, { found });
    list.dataset.query = box.value;
  };
  box.addEventListener('input', run);
  box.value = new URLSearchParams(location.search).get('q') ?? '';
  run();
}
