import { type OutdatedWord, outdatedWords } from '../text/outdated-words.ts';
import { chinese, element, link, spoken } from './element.ts';
import type { Hit } from './hit.ts';
import { markAddress } from './mark-address.ts';
import type { MessageWords } from './message-words.ts';
import type { SearchState } from './search-state.ts';
import { snippet } from './snippet.ts';

/** Occurrences of one passage shown as lines of their own. */
const LINES = 3;
/** Characters to the left and right of the phrase in a line; what does not fit the window is cut off by it. */
const LEFT = 30;
const RIGHT = 40;

/** What the items need to know besides the hit. */
export interface HitContext {
  /** The site's base path, with a final slash. */
  base: string;
  /** Wording that is out of date, and the year it is seen from. */
  outdated: readonly OutdatedWord[];
  thisYear: number;
  /** Names of topics by id. */
  topics: ReadonlyMap<string, string>;
  words: MessageWords;
}

const line = (text: string) => text.replaceAll('\n', ' ');

/** Title of a passage with its number, or what kind of passage it is. */
export function hitTitle({ entry }: Hit, { quote, hit: { types } }: MessageWords): string {
  return (entry.number && quote(entry.number)) + (entry.title ? quote(entry.title) : types[entry.type]);
}

/** A link to a hit in its report, by its title. */
export function hitLink(hit: Hit, { base, words }: HitContext): HTMLAnchorElement {
  return link(markAddress(base, hit), ...spoken(hitTitle(hit, words)));
}

/** 湖北省武汉市江岸区 */
export const placeOf = ({ entry }: Hit) => entry.report.names.join('');

export function marked(hit: Hit): (Node | string)[] {
  return snippet(line(hit.entry.text), hit.places).map(({ text, hit: isHit }) =>
    isHit ? element('mark', '', text) : text,
  );
}

/** What a writer who takes the wording over should know: 两基：2011年起已是旧提法 */
function outdated({ entry: { text } }: Hit, { outdated: known, thisYear, words }: HitContext): Node[] {
  const said = new Map(
    outdatedWords(text, thisYear, known).map(({ start, end, word }) => [
      word,
      words.hit.outdated(text.slice(start, end), word),
    ]),
  );
  return said.size ? [element('p', 'hit-outdated', ...[...said.values()].flatMap(spoken))] : [];
}

function card(hit: Hit, context: HitContext): Node[] {
  const { topics, words } = context;
  const { quote } = words;
  const { entry } = hit;
  const facts = [
    quote(placeOf(hit)),
    quote(entry.report.period),
    words.hit.types[entry.type],
    ...entry.topics.map((topic) => quote(topics.get(topic) ?? topic)),
    ...(hit.places.length > 1 ? [words.hit.places(hit.places.length)] : []),
  ];
  return [
    chinese(element('p', 'hit-report', entry.report.title, ...(entry.heading ? [` › ${line(entry.heading)}`] : []))),
    element('p', 'hit-title', hitLink(hit, context)),
    // A heading says nothing beyond its title: the title is shown with its marks instead.
    chinese(element('p', 'hit-text', ...marked(hit))),
    element('p', 'facts', ...facts.map((fact) => element('span', '', ...spoken(fact)))),
    ...outdated(hit, context),
  ];
}

function concordance(hit: Hit, { base, words }: HitContext): Node[] {
  const { entry, places } = hit;
  const text = line(entry.text);
  const shown = places.length ? places.slice(0, LINES) : [[0, 0] as const];
  const lines = shown.map(([start, end], index) => {
    const left = chinese(element('span', 'left', element('span', '', text.slice(Math.max(0, start - LEFT), start))));
    const right = chinese(element('span', 'right', text.slice(end, end + RIGHT)));
    const middle = chinese(element('span', 'middle', element('mark', '', text.slice(start, end))));
    const more = places.length - shown.length;
    const source =
      index === 0
        ? element(
            'span',
            'source',
            chinese(link(markAddress(base, hit), `${entry.report.names.at(-1) ?? ''} ${entry.report.period}`)),
            ...(more > 0 ? [words.hit.morePlaces(more)] : []),
          )
        : element('span', 'source');
    return element('p', 'kwic', left, middle, right, source);
  });
  return lines;
}

function copyButton(label: string, kind: string): HTMLButtonElement {
  const button = element('button', '', label);
  button.type = 'button';
  button.dataset.copy = kind;
  return button;
}

/** A hit as an item of the list. Its buttons say by `data-copy` what they copy; the page does it. */
export function hitItem(hit: Hit, view: SearchState['view'], context: HitContext): HTMLLIElement {
  const item = element('li', '', ...(view === 'kwic' ? concordance(hit, context) : card(hit, context)));
  item.dataset.passage = hit.entry.id;
  if (view === 'cards') {
    const words = context.words.hit;
    // the page opens the passage's tools on it; without them it leads to its references
    const use = link(`${context.base}reports/${hit.entry.report.id}/cite/#${hit.entry.anchor}`, words.use);
    use.className = 'use';
    item.append(
      element(
        'p',
        'hit-actions',
        copyButton(words.copyText, 'text'),
        copyButton(words.copyReference, 'reference'),
        use,
      ),
    );
  }
  return item;
}
