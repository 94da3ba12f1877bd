import { element, link } from './element.ts';
import type { Hit } from './hit.ts';
import { type HitContext, hitTitle, marked, placeOf } from './hit-item.ts';
import { markAddress } from './mark-address.ts';
import type { Alternatives } from './nothing-exact.ts';

/** Passages shown that differ in punctuation only. */
const SHOWN = 20;

function passage(hit: Hit, context: HitContext, note: string): HTMLLIElement {
  return element(
    'li',
    '',
    element('p', 'hit-report', hit.entry.report.title),
    element('p', 'hit-title', link(markAddress(context.base, hit), hitTitle(hit))),
    element('p', 'hit-text', ...marked(hit)),
    element('p', 'facts', ...[placeOf(hit), hit.entry.report.period, note].map((fact) => element('span', '', fact))),
  );
}

/** What is offered when nothing matches exactly, each kind under a heading that says what it is. */
export function showAlternatives(
  { punctuation, parts, nearest, whole }: Alternatives,
  context: HitContext,
  search: (text: string) => string,
): HTMLElement[] {
  const sections: HTMLElement[] = [];
  const section = (title: string, hint: string, ...content: Node[]) =>
    sections.push(element('section', '', element('h2', '', title), element('p', 'hint', hint), ...content));
  if (punctuation.length)
    section(
      `标点不同：${whole ? '' : '至少'}${punctuation.length}段`,
      '不计标点，文字相同。',
      element('ul', 'near', ...punctuation.slice(0, SHOWN).map((hit) => passage(hit, context, '标点不同'))),
    );
  if (parts.length)
    section(
      '其中有原文的部分',
      parts.every(({ count }) => count !== undefined) ? '逐字出现的段数；点开即查这一部分。' : '点开即查这一部分。',
      element(
        'ul',
        'parts',
        ...parts.map(({ text, count }) =>
          element(
            'li',
            '',
            link(search(text), text),
            ...(count === undefined ? [] : [element('span', 'count', `${count}段`)]),
          ),
        ),
      ),
    );
  if (nearest.length)
    section(
      '最接近的原文',
      '并不相同；相同的词句已标出。百分数是所查文字中相邻两字也见于该段的比例。',
      element(
        'ul',
        'near',
        ...nearest.map(({ hit, share }) => passage(hit, context, `${Math.floor(share * 100)}%相同`)),
      ),
    );
  return sections;
}
