import { element, spoken } from './element.ts';
import type { MessageWords } from './message-words.ts';

/** One bar. */
export interface Bar {
  value: string;
  label: string;
  count: number;
  /** Passages of the archive that count is a part of. */
  base: number;
}

/** A full bar stands for at least so many, so that one hit does not look like all there could be. */
const FULL = 5;

/** Height of a full column, in CSS pixels; the style sheet leaves room for it. */
const HIGH = 72;

const SVG = 'http://www.w3.org/2000/svg';

/** A bar as a drawing; its size is an attribute, since the pages allow no inline styles. */
function drawing(share: number, upright: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'count-bar');
  svg.setAttribute('aria-hidden', 'true');
  if (upright) svg.setAttribute('height', String(Math.round(share * HIGH)));
  const bar = document.createElementNS(SVG, 'rect');
  bar.setAttribute('width', upright ? '100%' : `${share * 100}%`);
  bar.setAttribute('height', '100%');
  svg.append(bar);
  return svg;
}

/**
 * Counts as a row of columns (`upright`) or a list of bars; each is a button that filters.
 * @param chosen value of the bar that is filtered by already
 */
export function countChart(
  bars: readonly Bar[],
  upright: boolean,
  chosen: string,
  choose: (value: string) => void,
  words: MessageWords['chart'],
): HTMLUListElement {
  const most = Math.max(FULL, ...bars.map(({ count }) => count));
  const list = element('ul', upright ? 'columns' : 'rows');
  for (const { value, label, count, base } of bars) {
    const button = element(
      'button',
      '',
      element('span', 'bar-label', ...spoken(label)),
      element('span', 'bar-count', String(count), element('span', 'unseen', words.unit)),
      drawing(count / most, upright),
    );
    button.type = 'button';
    button.title = words.bar(label, count, base);
    button.setAttribute('aria-pressed', String(value === chosen));
    button.addEventListener('click', () => choose(value === chosen ? '' : value));
    list.append(element('li', '', button));
  }
  return list;
}
