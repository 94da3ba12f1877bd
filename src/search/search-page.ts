import { copyHits } from './copy-hit.ts';
import { countBars } from './count-bars.ts';
import { countChart } from './count-chart.ts';
import { button, element, link, spoken } from './element.ts';
import { EndpointError } from './endpoint-error.ts';
import type { Engine } from './engine.ts';
import { filterForm } from './filter-form.ts';
import { FILTERS } from './filters.ts';
import type { Hit } from './hit.ts';
import { hitItem } from './hit-item.ts';
import type { MessageWords } from './message-words.ts';
import { nothingExact } from './nothing-exact.ts';
import { openEngine } from './open-engine.ts';
import { resultMessage } from './result-message.ts';
import { asksNothing, runSearch, type SearchResult } from './run-search.ts';
import { readState, type SearchState, VIEWS, writeState } from './search-state.ts';
import { showAlternatives } from './show-alternatives.ts';
import { sortHits } from './sort-hits.ts';
import { suggestNames } from './suggest-names.ts';

/** Items made before the first paint: more than a window shows. The rest follows in turns; each turn costs a layout of the page. */
const FIRST = 16;
const TURN = 400;
/** Above so many hits the rest waits for a button: a page of more items becomes slow. */
const PAINTED = 1000;
/** Rest between typing and searching while the index is not open, and before the address follows, in milliseconds. */
const COLD_PAUSE = 150;
const ADDRESS_PAUSE = 400;

/** Runs the search page: form, address and hits follow each other. */
export function searchPage(page: Document, base: string, words: MessageWords): void {
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
  const more = found<HTMLButtonElement>('button.more');
  const box = form.elements.namedItem('q') as HTMLInputElement;
  const field = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;

  let opening: Promise<Engine> | undefined;
  let engine: Engine | undefined;
  let latest = 0;
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

  const showChips = () => {
    const parts: Node[] = [];
    const active = FILTERS.filter((name) => state[name]).length;
    found('.filter-active').textContent = active ? words.page.filtersOn(active) : '';
    const years = engine?.archive.years ?? [];
    const newest = years.at(-1);
    if (newest !== undefined) {
      const recent = `${newest - 4}-${newest}`;
      parts.push(
        quick(
          words.page.lastFive,
          state.year === recent,
          { year: state.year === recent ? '' : recent },
          words.page.yearRange(newest - 4, newest),
        ),
      );
    }
    for (const { value, label } of filters.levels) {
      const on = state.level === value;
      parts.push(quick(words.page.sameLevel(label), on, { level: on ? '' : value }, words.page.onlyLevel(label)));
    }
    const object = engine?.archive.objects.find(({ id }) => id === state.object);
    if (state.object)
      parts.push(quick(words.page.object(object?.name ?? state.object), true, { object: '' }, words.page.anyObject));
    if (active)
      parts.push(
        button('chip clear', words.page.clearFilters, () =>
          go({ region: '', year: '', topic: '', kind: '', level: '', object: '' }),
        ),
      );
    chips.replaceChildren(...parts);
  };
  const quick = (label: string, on: boolean, change: Partial<SearchState>, title: string) => {
    const made = button('chip', label, () => go(change));
    made.setAttribute('aria-pressed', String(on));
    made.title = title;
    return made;
  };

  const showTools = () => {
    tools.hidden = !order.length;
    for (const view of VIEWS) found(`[data-view="${view}"]`).setAttribute('aria-pressed', String(state.view === view));
    field('sort').value = state.sort;
  };

  const showCharts = (opened: Engine, { counts, hits }: SearchResult) => {
    charts.replaceChildren();
    chartBox.hidden = !hits.length;
    if (!hits.length) return;
    const { archive } = opened;
    const { years, regions, above, within } = countBars(archive, counts, state.region, words);
    const figure = (title: string, base: string, chart: Node) =>
      element('section', 'chart', element('h2', '', ...spoken(title)), element('p', 'hint', base), chart);
    if (years.length)
      charts.append(
        figure(
          words.chart.years,
          words.chart.yearsBase,
          countChart(years, true, state.year, (year) => go({ year }), words.chart),
        ),
      );
    if (regions.length)
      charts.append(
        figure(
          above ? words.chart.regionsOf(archive.regions[above] ?? above) : words.chart.regions,
          words.chart.regionsBase(within),
          countChart(regions, false, state.region, (region) => go({ region: region || above }), words.chart),
        ),
      );
  };

  const showSuggestions = (opened: Engine, { query, simplified }: SearchResult) => {
    const terms = query.groups.flatMap(({ terms }) => terms);
    const offered = suggestNames(terms, opened.archive, opened.entries, simplified, words);
    suggestions.replaceChildren(
      ...(offered.length
        ? [
            element(
              'ul',
              '',
              ...offered.map(({ kind, name, note, path }) =>
                element(
                  'li',
                  '',
                  element('span', 'tag', kind),
                  link(base + path, ...spoken(name)),
                  element('span', 'count', ...spoken(note)),
                ),
              ),
            ),
          ]
        : []),
    );
  };

  // ── searching ──────────────────────────────────────────

  const open = (): Promise<Engine> => {
    opening ??= openEngine(new URL(`${base}pagefind/`, location.href).href, page).then((opened) => {
      engine = opened;
      return opened;
    });
    return opening;
  };

  const failed = (error: unknown, text: string, done: boolean) => {
    opening = undefined;
    engine = undefined;
    console.warn(error);
    notice.replaceChildren(
      element(
        'p',
        '',
        text,
        ' ',
        button('retry', words.page.retry, () => void run()),
      ),
    );
    if (!done) say(words.page.failed, 'error');
  };

  const run = async (note = '') => {
    clearTimeout(searchTimer);
    const mine = ++latest;
    if (asksNothing(state.q, state)) {
      clear();
      filters.count(undefined);
      showChips();
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
        showSuggestions(opened, now);
        filters.count(now.counts);
        showChips();
        showCharts(opened, now);
        if (now.unranked) failed(now.unranked, words.page.unranked, true);
        if (now.held !== opened.archive.passages)
          notice.replaceChildren(element('p', '', words.page.otherCount(now.held, opened.archive.passages)));
        await offer(mine, opened, now);
      }
    } catch (error) {
      if (mine !== latest) return;
      clear();
      failed(error, sentence(error), false);
    }
  };
  const sentence = (error: unknown) => (error instanceof EndpointError ? error.say(words.endpoint) : words.page.broken);

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
}
