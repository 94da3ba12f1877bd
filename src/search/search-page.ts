import { copyHits } from './copy-hit.ts';
import { button, element, spoken } from './element.ts';
import { EndpointError } from './endpoint-error.ts';
import type { Engine } from './engine.ts';
import { filterForm } from './filter-form.ts';
import { FILTERS } from './filters.ts';
import type { Hit } from './hit.ts';
import { hitItem } from './hit-item.ts';
import type { MessageWords } from './message-words.ts';
import { nothingExact } from './nothing-exact.ts';
import { openEngine } from './open-engine.ts';
import { quickFilters } from './quick-filters.ts';
import { resultCharts } from './result-charts.ts';
import { resultMessage } from './result-message.ts';
import { asksNothing, runSearch, type SearchResult } from './run-search.ts';
import { readState, type SearchState, VIEWS, writeState } from './search-state.ts';
import { showAlternatives } from './show-alternatives.ts';
import { sortHits } from './sort-hits.ts';
import { suggestNames } from './suggest-names.ts';
import { suggestionList } from './suggestion-list.ts';

/** Items made before the first paint: more than a window shows. The rest follows in turns; each turn costs a layout of the page. */
const FIRST = 16;
const TURN = 400;
/** Above so many hits the rest waits for a button: a page of more items becomes slow. */
const PAINTED = 1000;
/** Rest between typing and searching while the index is not open, and before the address follows, in milliseconds. */
const COLD_PAUSE = 150;
const ADDRESS_PAUSE = 400;

/**
 * Runs the search page: form, address and hits follow each other.
 * @param folder as in `openEngine`
 * @param asked as in `openEngine`
 */
export function searchPage(
  page: Document,
  base: string,
  words: MessageWords,
  folder: string,
  asked?: Promise<Response>,
): void {
  const found = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  const form = found<HTMLFormElement>('form.search-form');
  const list = found<HTMLOListElement>('ol.hits');
  const status = found<HTMLElement>('p.search-status[role="status"]');
  const notice = found<HTMLElement>('.search-notice');
  const suggestions = found<HTMLElement>('.suggestions');
  const chips = found<HTMLElement>('.chips');
  const tools = found<HTMLElement>('.search-tools');
  const chartBox = found<HTMLDetailsElement>('.charts');
  const charts = found<HTMLElement>('.charts-pair');
  // Where the charts have no column of their own, the hits come first.
  chartBox.open = matchMedia('(min-width: 64rem)').matches;
  const alternatives = found<HTMLElement>('.alternatives');
  status.tabIndex = -1;
  const more = found<HTMLButtonElement>('button.more');
  const box = form.elements.namedItem('q') as HTMLInputElement;
  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

  let opening: Promise<Engine> | undefined;
  let engine: Engine | undefined;
  let latest = 0;
  let wake = () => {};
  let state: SearchState = readState('');
  let order: Hit[] = [];
  /** Gives the hits after those in `order`, where an engine hands them over in parts. */
  let following: SearchResult['more'];
  let searchTimer = 0;
  let addressTimer = 0;

  const filters = filterForm(form, words);
  const readForm = () => {
    state = { ...state, ...filters.read() };
  };
  /** Takes a state over into the form; says which filter values do not exist. */
  const fill = (wanted: SearchState): string => {
    const { kept, unknown } = filters.fill(wanted);
    state = kept;
    return unknown.length ? words.page.unknownFilters(unknown) : '';
  };
  const address = (of: SearchState) => location.pathname + writeState(of);
  /** Follows a choice of the reader: a new step in the history. */
  const go = (change: Partial<SearchState>) => {
    clearTimeout(addressTimer);
    fill({ ...state, ...change });
    if (location.search !== writeState(state)) history.pushState(null, '', address(state));
    void run();
  };

  // ── what is shown ──────────────────────────────────────

  const say = (text: string, done: 'idle' | 'searching' | 'error') => {
    status.replaceChildren(...spoken(text));
    list.dataset.state = done;
    delete list.dataset.total;
  };
  const clear = () => {
    order = [];
    following = undefined;
    list.replaceChildren();
    for (const part of [suggestions, charts, alternatives, notice]) part.replaceChildren();
    chartBox.hidden = true;
    tools.hidden = true;
    more.hidden = true;
  };

  const context = {
    base,
    topics: filters.topics,
    outdated: JSON.parse(list.dataset.outdated ?? '[]'),
    thisYear: new Date().getFullYear(),
    words,
  };
  const items = (from: number, to: number) => order.slice(from, to).map((hit) => hitItem(hit, state.view, context));

  /** Paints hits until `limit`, a few in each turn, and says so when all are there. */
  const paint = async (mine: number, limit: number, fresh: boolean) => {
    list.classList.toggle('lines', state.view === 'kwic');
    const start = fresh ? 0 : list.childElementCount;
    const first = items(start, Math.min(start + FIRST, limit));
    if (fresh) list.replaceChildren(...first);
    else list.append(...first);
    while (list.childElementCount < Math.min(limit, order.length)) {
      await new Promise((turn) => setTimeout(turn));
      if (mine !== latest) return;
      const at = list.childElementCount;
      list.append(...items(at, Math.min(at + TURN, limit)));
    }
    more.hidden = list.childElementCount >= order.length && !following;
  };

  const showFilters = () => {
    const active = FILTERS.filter((name) => state[name]).length;
    found('.filter-active').textContent = active ? words.page.filtersOn(active) : '';
    chips.replaceChildren(...quickFilters(state, filters.levels, engine?.archive, words, go));
  };

  const showTools = () => {
    tools.hidden = !order.length;
    for (const view of VIEWS) found(`[data-view="${view}"]`).setAttribute('aria-pressed', String(state.view === view));
    field('sort').value = state.sort;
  };

  const showAround = ({ archive, entries }: Engine, now: SearchResult) => {
    const terms = now.query.groups.flatMap(({ terms }) => terms);
    suggestions.replaceChildren(...suggestionList(suggestNames(terms, archive, entries, now.simplified, words), base));
    filters.count(now.counts);
    showFilters();
    chartBox.hidden = !now.hits.length;
    charts.replaceChildren(...(now.hits.length ? resultCharts(archive, now.counts, state, words, go) : []));
  };

  // ── searching ──────────────────────────────────────────

  const open = (): Promise<Engine> => {
    opening ??= openEngine(folder, page, asked).then((opened) => {
      engine = opened;
      return opened;
    });
    // What has failed is asked for anew.
    asked = undefined;
    return opening;
  };

  const sentence = (error: unknown) => (error instanceof EndpointError ? error.say(words.endpoint) : words.page.broken);
  const failed = (error: unknown) => {
    opening = undefined;
    engine = undefined;
    console.warn(error);
    notice.replaceChildren(
      element(
        'p',
        '',
        sentence(error),
        ' ',
        button('retry', words.page.retry, () => void run()),
      ),
    );
    say(words.page.failed, 'error');
  };

  /** Resolves when the reader wants the rest compared, too, or searches for something else. */
  const wish = () =>
    new Promise<void>((done) => {
      wake = done;
      const goOn = button('go-on', words.page.goOn, () => {
        notice.replaceChildren();
        // the button is gone; what is read next says how far it is
        status.focus();
        done();
      });
      notice.replaceChildren(element('p', '', goOn));
    });

  const run = async (note = '') => {
    clearTimeout(searchTimer);
    const mine = ++latest;
    wake();
    if (asksNothing(state.q, state)) {
      clear();
      filters.count(undefined);
      showFilters();
      say(note || words.page.prompt, 'idle');
      return;
    }
    if (!engine) say(words.page.opening, 'searching');
    else list.dataset.state = 'searching';
    try {
      const opened = await open();
      // Best first, those found later follow those found before: the first ones are shown while the rest is still compared.
      let early = false;
      for await (const now of runSearch(opened, state.q, state, state.sort)) {
        if (mine !== latest) return;
        order = now.more ? now.hits : sortHits(now.hits, state.sort);
        following = now.more && order.length < now.passages ? now.more : undefined;
        status.replaceChildren(...spoken(note + resultMessage(opened.archive, state, now, words)));
        if (now.paused) {
          showTools();
          await paint(mine, PAINTED, !early);
          if (mine !== latest) return;
          early ||= state.sort === 'relevance';
          // that of the query before it is none of this one's
          delete list.dataset.total;
          list.dataset.state = 'paused';
          await wish();
          if (mine !== latest) return;
          list.dataset.state = 'searching';
          continue;
        }
        if (!now.complete) {
          const room = early ? list.childElementCount < FIRST : now.hits.length > 0;
          if (state.sort !== 'relevance' || !room) continue;
          await paint(mine, Math.min(FIRST, order.length), !early);
          early = true;
          if (mine !== latest) return;
          more.hidden = true;
          continue;
        }
        list.dataset.total = String(now.total);
        list.dataset.unit = opened.archive.unit;
        notice.replaceChildren();
        showTools();
        await paint(mine, PAINTED, !early);
        if (mine !== latest) return;
        list.dataset.state = 'done';
        // What stands around the hits follows after they are painted.
        await new Promise((turn) => setTimeout(turn));
        if (mine !== latest) return;
        showAround(opened, now);
        if (now.held !== opened.archive.passages)
          notice.replaceChildren(element('p', '', words.page.otherCount(now.held, opened.archive.passages)));
        await offer(mine, opened, now);
      }
    } catch (error) {
      if (mine !== latest) return;
      clear();
      failed(error);
    }
  };

  const offer = async (mine: number, opened: Engine, now: SearchResult) => {
    alternatives.replaceChildren();
    if (now.everywhere || !now.query.groups.length) return;
    const terms = now.query.groups.flatMap(({ terms }) => terms);
    const entries = await opened.related(terms, now.simplified);
    if (mine !== latest) return;
    const search = (text: string) => address({ ...state, q: text });
    const near = nothingExact(now.query, entries, now.simplified, opened.entries.length > 0);
    const counts = await opened.count?.(near.parts.map(({ text }) => text));
    if (mine !== latest) return;
    if (counts) near.parts = near.parts.map(({ text }, at) => ({ text, count: counts[at] ?? 0 }));
    alternatives.replaceChildren(...showAlternatives(near, context, search));
  };

  // ── events ─────────────────────────────────────────────

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    readForm();
    go({});
  });
  form.addEventListener('change', (event) => {
    const target = event.target as HTMLElement;
    if (target === box) return;
    readForm();
    go({});
  });
  const typed = () => {
    readForm();
    clearTimeout(searchTimer);
    clearTimeout(addressTimer);
    addressTimer = window.setTimeout(() => history.replaceState(null, '', address(state)), ADDRESS_PAUSE);
    const pause = engine ? engine.pause : COLD_PAUSE;
    if (pause) searchTimer = window.setTimeout(() => void run(), pause);
    else void run();
  };
  // While a word is being composed (pinyin), nothing is searched.
  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed();
  });
  box.addEventListener('compositionend', typed);
  for (const view of VIEWS)
    found<HTMLButtonElement>(`[data-view="${view}"]`).addEventListener('click', () => go({ view }));
  field('sort').addEventListener('change', () => go({ sort: field('sort').value as SearchState['sort'] }));
  more.addEventListener('click', async () => {
    const first = list.childElementCount;
    const mine = latest;
    if (following && first >= order.length) {
      more.disabled = true;
      try {
        const next = await following();
        if (mine !== latest) return;
        order.push(...next);
        if (!next.length || order.length >= Number(list.dataset.total)) following = undefined;
      } catch (error) {
        if (mine === latest) notice.replaceChildren(element('p', '', sentence(error)));
        return;
      } finally {
        more.disabled = false;
      }
    }
    await paint(latest, first + PAINTED, false);
    list.children[first]?.querySelector('a')?.focus();
  });
  copyHits(list, (id) => order.find(({ entry }) => entry.id === id)?.entry, base, words.hit.copying);
  // Links back to this page change the search without loading the page anew.
  for (const part of [suggestions, alternatives])
    part.addEventListener('click', (event) => {
      const target = event.target instanceof Element && event.target.closest('a');
      if (!target || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      if (target.pathname !== location.pathname) return;
      event.preventDefault();
      go(readState(target.search));
      box.focus();
    });
  addEventListener('popstate', () => {
    clearTimeout(addressTimer);
    void run(fill(readState(location.search)));
  });
  void run(fill(readState(location.search)));
  // Who came to search finds the index open when the first word is there; what has failed is told when something is asked.
  open().then(showFilters, () => {});
}
