import { element } from './element.ts';

/** One bar. */
export interface Bar {
  value: string;
  label: string;
  count: number;
  /** Passages of the archive that count is a part of. */
  base: number;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A bar as a drawing; its size is an attribute, since the pages allow no inline styles. */
function drawing(share: number, upright: boolean): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'count-bar');
  svg.setAttribute('viewBox', '0 0 100 100');
  svg.setAttribute('preserveAspectRatio', 'none');
  svg.setAttribute('aria-hidden', 'true');
  const bar = document.createElementNS(SVG, 'rect');
  const size = String(share * 100);
  bar.setAttribute(upright ? 'height' : 'width', size);
  bar.setAttribute(upright ? 'width' : 'height', '100');
  if (upright) bar.setAttribute('y', String(100 - share * 100));
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
): HTMLUListElement {
  const most = Math.max(1, ...bars.map(({ count }) => count));
  const list = element('ul', upright ? 'columns' : 'rows');
  for (const { value, label, count, base } of bars) {
    const button = element(
      'button',
      '',
      element('span', 'bar-label', label),
      element('span', 'bar-count', String(count), element('span', 'unseen', '段')),
      drawing(count / most, upright),
    );
    const percent = base ? `，占收录的${base}段的${((100 * count) / base).toFixed(1)}%` : '';
    button.type = 'button';
    button.title = `${label}：${count}段${percent}`;
    button.setAttribute('aria-pressed', String(value === chosen));
    button.addEventListener('click', () => choose(value === chosen ? '' : value));
    list.append(element('li', '', button));
  }
  return list;
}
