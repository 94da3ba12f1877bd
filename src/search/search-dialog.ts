import { chinese, element, spoken } from './element.ts';
import { EndpointError } from './endpoint-error.ts';
import type { Engine } from './engine.ts';
import { hitTitle, marked, placeOf } from './hit-item.ts';
import { markAddress } from './mark-address.ts';
import type { MessageWords } from './message-words.ts';
import { endpointOf, openEngine } from './open-engine.ts';
import { resultMessage } from './result-message.ts';
import { asksNothing, runSearch, type SearchResult } from './run-search.ts';
import { readState, type SearchState, writeState } from './search-state.ts';
import { suggestNames } from './suggest-names.ts';

/** Names and hits offered in the dialog; the search page has all. */
const NAMES = 3;
const HITS = 8;
/** Rest between typing and searching while the index is not open, in milliseconds. */
const COLD_PAUSE = 120;

/** The report the reader is in, where the page says so. */
interface Here {
  region: string;
  level: string;
  levelName: string;
}

/** A dialog that searches from any page: opened with a key, steered with arrows, Enter and Esc. */
export interface SearchDialog {
  open(): void;
}

/** Builds the dialog. */
export function searchDialog(page: Document, base: string, words: MessageWords): SearchDialog {
  const said = words.dialog;
  const box = element('input', '');
  box.type = 'search';
  box.placeholder = said.placeholder;
  box.autocomplete = 'off';
  box.setAttribute('role', 'combobox');
  box.setAttribute('aria-label', said.box);
  box.setAttribute('aria-expanded', 'false');
  box.setAttribute('aria-controls', 'search-options');
  box.setAttribute('aria-autocomplete', 'list');
  const list = element('div', 'options');
  list.id = 'search-options';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', said.results);
  const status = element('p', 'dialog-status');
  status.setAttribute('role', 'status');
  const close = element('button', 'dialog-close', said.close);
  close.type = 'button';
  const help = element('p', 'hint', said.help);
  const elsewhere = endpointOf(page);
  if (elsewhere) help.append(said.elsewhere(new URL(elsewhere).host));
  const dialog = element('dialog', 'search-dialog', element('div', 'dialog-row', box, close), status, list, help);
  dialog.setAttribute('aria-label', said.label);
  page.body.append(dialog);

  const report = page.querySelector<HTMLElement>('[data-report-level]');
  const here: Here | undefined = report
    ? {
        region: report.dataset.reportRegion ?? '',
        level: report.dataset.reportLevel ?? '',
        levelName: report.dataset.reportLevelName ?? '',
      }
    : undefined;

  let engine: Engine | undefined;
  let opening: Promise<Engine> | undefined;
  let latest = 0;
  let timer = 0;
  let active = -1;
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  const searchAddress = (change: Partial<SearchState> = {}) =>
    `${base}${words.searchPath}${writeState({ ...readState(''), q: box.value, ...change })}`;

  const activate = (next: number) => {
    const all = options();
    all[active]?.setAttribute('aria-selected', 'false');
    active = all.length ? (next + all.length) % all.length : -1;
    const option = all[active];
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) box.setAttribute('aria-activedescendant', option.id);
    else box.removeAttribute('aria-activedescendant');
  };

  let made = 0;
  const option = (address: string, ...children: (Node | string)[]) => {
    const item = element('a', 'option', ...children);
    item.href = address;
    item.id = `search-option-${++made}`;
    item.tabIndex = -1;
    item.setAttribute('role', 'option');
    item.setAttribute('aria-selected', 'false');
    return item;
  };

  const show = (opened: Engine, result: SearchResult) => {
    const { hits, query, simplified, counts, passages } = result;
    const terms = query.groups.flatMap(({ terms }) => terms);
    const byReport = opened.archive.unit === 'report';
    // Headings are passages: they are among the hits.
    const names = suggestNames(terms, opened.archive, [], simplified, words).slice(0, NAMES);
    const narrowed = (label: string, change: Partial<SearchState>, count = 0) =>
      count && count < passages
        ? [option(searchAddress(change), element('span', 'option-title', ...spoken(said.narrowed(label, count))))]
        : [];
    list.replaceChildren(
      ...names.map(({ kind, name, note, path }) =>
        option(
          base + path,
          element('span', 'tag', kind),
          element('span', 'option-title', ...spoken(name)),
          element('span', 'count', ...spoken(note)),
        ),
      ),
      ...hits
        .slice(0, HITS)
        .map((hit) =>
          option(
            markAddress(base, hit),
            element('span', 'option-title', ...spoken(hitTitle(hit, words))),
            chinese(element('span', 'option-text', ...marked(hit))),
            chinese(element('span', 'count', `${placeOf(hit)} ${hit.entry.report.period}`)),
          ),
        ),
      // what is counted so far is no count
      ...(here && !result.paused
        ? [
            ...narrowed(said.sameLevel(here.levelName), { level: here.level }, counts.level.get(here.level)),
            ...narrowed(said.sameRegion, { region: here.region }, counts.region.get(here.region)),
          ]
        : []),
      option(
        searchAddress(),
        element(
          'span',
          'option-title',
          result.paused ? words.page.goOn : hits.length ? said.all(result.total, byReport) : said.near,
        ),
      ),
    );
    active = -1;
    box.removeAttribute('aria-activedescendant');
    box.setAttribute('aria-expanded', 'true');
    if (result.paused) status.replaceChildren(...spoken(resultMessage(opened.archive, readState(''), result, words)));
    else status.textContent = hits.length ? said.found(result.total, byReport) : said.nothing;
  };

  const run = async () => {
    clearTimeout(timer);
    const mine = ++latest;
    const wanted = { ...readState(''), q: box.value };
    if (asksNothing(wanted.q, wanted)) {
      list.replaceChildren();
      active = -1;
      box.setAttribute('aria-expanded', 'false');
      status.textContent = '';
      delete list.dataset.state;
      return;
    }
    list.dataset.state = 'searching';
    if (!engine) status.textContent = words.page.opening;
    try {
      opening ??= openEngine(new URL(`${base}pagefind/`, location.href).href, page);
      engine = await opening;
      for await (const result of runSearch(engine, wanted.q, wanted)) {
        if (mine !== latest) return;
        if (!result.complete && !result.paused) continue;
        show(engine, result);
        if (result.complete) list.dataset.total = String(result.total);
        list.dataset.state = 'done';
        // the search page has the rest
        if (result.paused) return;
      }
    } catch (error) {
      if (mine !== latest) return;
      console.warn(error);
      opening = undefined;
      engine = undefined;
      list.replaceChildren();
      list.dataset.state = 'error';
      status.textContent = error instanceof EndpointError ? error.say(words.endpoint) : said.broken;
    }
  };

  const typed = () => {
    clearTimeout(timer);
    const pause = engine ? engine.pause : COLD_PAUSE;
    if (pause) timer = window.setTimeout(() => void run(), pause);
    else void run();
  };
  // While a word is being composed (pinyin), nothing is searched and keys belong to the input method.
  box.addEventListener('input', (event) => {
    if (!(event as InputEvent).isComposing) typed();
  });
  box.addEventListener('compositionend', typed);
  box.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      activate(active < 0 && event.key === 'ArrowUp' ? -1 : active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Escape') {
      // A search field would take the first Esc for itself and only empty its text.
      event.preventDefault();
      dialog.close();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = options()[active];
      if (chosen) {
        chosen.click();
        dialog.close();
      } else if (list.dataset.state === 'error') void run();
      else if (box.value.trim()) location.assign(searchAddress());
    }
  });
  // A hit on the page that is open changes the address only: the dialog must not stay before it.
  list.addEventListener('click', () => dialog.close());
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) dialog.close();
  });
  return {
    open() {
      if (!dialog.open) dialog.showModal();
      box.select();
    },
  };
}
