import { type OutdatedWord, outdatedMessage, outdatedWords } from '../text/outdated-words.ts';
import { element, link } from './element.ts';
import type { Hit } from './hit.ts';
import { markAddress } from './mark-address.ts';
import type { SearchState } from './search-state.ts';
import { snippet } from './snippet.ts';

/** Occurrences of one passage shown as lines of their own. */
const LINES = 3;
/** Characters to the left and right of the phrase in a line; what does not fit the window is cut off by it. */
const LEFT = 30;
const RIGHT = 40;

const TYPES = { heading: '标题', measure: '措施', paragraph: '段落' } as const;

/** What the items need to know besides the hit. */
export interface HitContext {
  /** The site's base path, with a final slash. */
  base: string;
  /** Wording that is out of date, and the year it is seen from. */
  outdated: readonly OutdatedWord[];
  thisYear: number;
  /** Names of topics by id. */
  topics: ReadonlyMap<string, string>;
}

const line = (text: string) => text.replaceAll('\n', ' ');

/** Title of a passage, or the beginning of what it says. */
export function hitTitle({ entry }: Hit): string {
  return entry.number + (entry.title || TYPES[entry.type]);
}

/** 湖北省武汉市江岸区 */
export const placeOf = ({ entry }: Hit) => entry.report.names.join('');

export function marked(hit: Hit): (Node | string)[] {
  return snippet(line(hit.entry.text), hit.places).map(({ text, hit: isHit }) =>
    isHit ? element('mark', '', text) : text,
  );
}

/** What a writer who takes the wording over should know: 两基：2011年起已是旧提法 */
function outdated({ entry: { text } }: Hit, { outdated: words, thisYear }: HitContext): Node[] {
  const said = new Map(
    outdatedWords(text, thisYear, words).map(({ start, end, word }) => [
      word,
      `“${text.slice(start, end)}”${outdatedMessage(word)}。`,
    ]),
  );
  return said.size ? [element('p', 'hit-outdated', ...said.values())] : [];
}

function card(hit: Hit, context: HitContext): Node[] {
  const { base, topics } = context;
  const { entry } = hit;
  const facts = [
    placeOf(hit),
    entry.report.period,
    TYPES[entry.type],
    ...entry.topics.map((topic) => topics.get(topic) ?? topic),
    ...(hit.places.length > 1 ? [`本段${hit.places.length}处`] : []),
  ];
  return [
    element('p', 'hit-report', entry.report.title, ...(entry.heading ? [` › ${line(entry.heading)}`] : [])),
    element('p', 'hit-title', link(markAddress(base, hit), hitTitle(hit))),
    // A heading says nothing beyond its title: the title is shown with its marks instead.
    element('p', 'hit-text', ...marked(hit)),
    element('p', 'facts', ...facts.map((fact) => element('span', '', fact))),
    ...outdated(hit, context),
  ];
}

function concordance(hit: Hit, { base }: HitContext): Node[] {
  const { entry, places } = hit;
  const text = line(entry.text);
  const shown = places.length ? places.slice(0, LINES) : [[0, 0] as const];
  const lines = shown.map(([start, end], index) => {
    const left = element('span', 'left', element('span', '', text.slice(Math.max(0, start - LEFT), start)));
    const right = element('span', 'right', text.slice(end, end + RIGHT));
    const middle = element('span', 'middle', element('mark', '', text.slice(start, end)));
    const more = places.length - shown.length;
    const source =
      index === 0
        ? element(
            'span',
            'source',
            link(markAddress(base, hit), `${entry.report.names.at(-1) ?? ''} ${entry.report.period}`),
            ...(more > 0 ? [`另${more}处`] : []),
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
    // the page opens the passage's tools on it; without them it leads to its references
    const use = link(`${context.base}reports/${hit.entry.report.id}/cite/#${hit.entry.anchor}`, '引用、句式、对照');
    use.className = 'use';
    item.append(
      element('p', 'hit-actions', copyButton('复制原文', 'text'), copyButton('复制并附出处', 'reference'), use),
    );
  }
  return item;
}
