import { exactSearch, type Hit } from './exact-search.ts';
import { openIndex, type SearchIndex } from './search-index.ts';
import { FILTERS, readState, type SearchState, writeState } from './search-state.ts';

/** Hits painted at once; a button shows as many more. */
const PAINTED = 50;
/** Rest between typing and searching, in milliseconds. */
const PAUSE = 250;
/** Characters of a query that are used. */
const LONGEST = 2000;

const TYPES: Record<string, string> = { heading: '标题', measure: '措施', paragraph: '段落' };

function element<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...children: (Node | string)[]) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function hitItem({ url, meta, pieces }: Hit): HTMLLIElement {
  const link = element('a', '', meta.title || `${TYPES[meta.type] ?? ''}（${meta.report}）`);
  link.href = url;
  const text = element(
    'p',
    'hit-text',
    ...pieces.map((piece) => (piece.hit ? element('mark', '', piece.text) : piece.text)),
  );
  const facts = [meta.report, meta.region, meta.year, TYPES[meta.type] ?? ''];
  const item = element('li', '', link, text, element('p', 'facts', ...facts.map((fact) => element('span', '', fact))));
  item.dataset.passage = meta.id;
  return item;
}

/** Runs the search page: form, address and list of hits follow each other. */
export function searchPage(page: Document): void {
  const form = page.querySelector<HTMLFormElement>('form.search-form');
  const list = page.querySelector<HTMLOListElement>('ol.hits');
  const status = page.querySelector<HTMLElement>('.search-status');
  const more = page.querySelector<HTMLButtonElement>('button.more');
  if (!form || !list || !status || !more) return;
  const box = form.elements.namedItem('q') as HTMLInputElement;
  const address = new URL(form.dataset.index ?? '', page.baseURI).href;

  let index: Promise<SearchIndex> | undefined;
  let latest = 0;
  let hits: Hit[] = [];
  let timer = 0;

  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const state = (): SearchState => ({
    q: box.value.slice(0, LONGEST),
    region: field('region').value,
    year: field('year').value,
    topic: field('topic').value,
    kind: field('kind').value,
  });

  /** Fills the form from the address; says which filter values do not exist. */
  const fill = (wanted: SearchState): string => {
    box.value = wanted.q;
    const unknown: string[] = [];
    for (const name of FILTERS) {
      const select = field(name);
      select.value = wanted[name];
      if (select.value === wanted[name]) continue;
      select.value = '';
      unknown.push(wanted[name]);
    }
    return unknown.length ? `链接中的“${unknown.join('”“')}”不在可选的范围里，已忽略。` : '';
  };

  const say = (text: string, done: 'idle' | 'searching' | 'done' | 'error', total?: number) => {
    status.textContent = text;
    list.dataset.state = done;
    if (total === undefined) delete list.dataset.total;
    else list.dataset.total = String(total);
  };

  const paint = () => {
    const shown = list.childElementCount;
    list.append(...hits.slice(shown, shown + PAINTED).map(hitItem));
    more.hidden = list.childElementCount >= hits.length;
  };

  const run = async (note = '') => {
    clearTimeout(timer);
    const mine = ++latest;
    const { q, ...filters } = state();
    const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value));
    hits = [];
    if (!q.trim()) {
      list.replaceChildren();
      more.hidden = true;
      say(note || '输入要找的词句。多个词之间空一格，表示都要出现。', 'idle');
      return;
    }
    say('正在检索……', 'searching');
    try {
      index ??= openIndex(address, page);
      const found = await exactSearch(await index, q, chosen);
      if (mine !== latest) return;
      hits = found ?? [];
      list.replaceChildren();
      paint();
      const where = Object.keys(chosen).length ? '在所选范围内，' : '';
      const result = !found
        ? '只有标点，没有可以检索的文字。'
        : hits.length
          ? `${where}${hits.length}段原文含有“${q.trim()}”。`
          : `${where}没有一段原文含有“${q.trim()}”。可以试试更短的词，或放宽范围。`;
      say(note + result, 'done', hits.length);
    } catch (error) {
      if (mine !== latest) return;
      index = undefined;
      list.replaceChildren();
      more.hidden = true;
      console.error(error);
      say('检索用的索引没有读到，请检查网络后再按一次“检索”。', 'error');
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    history.pushState(null, '', location.pathname + writeState(state()));
    void run();
  });
  form.addEventListener('change', (event) => {
    if (event.target === box) return;
    history.pushState(null, '', location.pathname + writeState(state()));
    void run();
  });
  const typed = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      history.replaceState(null, '', location.pathname + writeState(state()));
      void run();
    }, PAUSE);
  };
  // While a word is being composed (pinyin), nothing is searched.
  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed();
  });
  box.addEventListener('compositionend', typed);
  more.addEventListener('click', () => {
    const first = list.childElementCount;
    paint();
    list.children[first]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', () => void run(fill(readState(location.search))));
  void run(fill(readState(location.search)));
}
