import { chinese, element, link } from './element.ts';
import type { Hit } from './hit.ts';
import { type HitContext, hitLink, marked, placeOf } from './hit-item.ts';
import type { Alternatives } from './nothing-exact.ts';

/** Passages shown that differ in punctuation only. */
const SHOWN = 20;

function passage(hit: Hit, context: HitContext, note: string): HTMLLIElement {
  return element(
    'li',
    '',
    chinese(element('p', 'hit-report', hit.entry.report.title)),
    element('p', 'hit-title', hitLink(hit, context)),
    chinese(element('p', 'hit-text', ...marked(hit))),
    element(
      'p',
      'facts',
      ...[placeOf(hit), hit.entry.report.period].map((fact) => chinese(element('span', '', fact))),
      element('span', '', note),
    ),
  );
}

/** What is offered when nothing matches exactly, each kind under a heading that says what it is. */
export function showAlternatives(
  { punctuation, parts, nearest, whole }: Alternatives,
  context: HitContext,
  search: (text: string) => string,
): HTMLElement[] {
  const { near: words, passages } = context.words;
  const sections: HTMLElement[] = [];
  const section = (title: string, hint: string, ...content: Node[]) =>
    sections.push(element('section', '', element('h2', '', title), element('p', 'hint', hint), ...content));
  if (punctuation.length)
    section(
      words.punctuation(punctuation.length, whole),
      words.punctuationHint,
      element('ul', 'near', ...punctuation.slice(0, SHOWN).map((hit) => passage(hit, context, words.punctuationNote))),
    );
  if (parts.length)
    section(
      words.parts,
      words.partsHint(parts.every(({ count }) => count !== undefined)),
      element(
        'ul',
        'parts',
        ...parts.map(({ text, count }) =>
          element(
            'li',
            '',
            chinese(link(search(text), text)),
            ...(count === undefined ? [] : [element('span', 'count', passages(count))]),
          ),
        ),
      ),
    );
  if (nearest.length)
    section(
      words.nearest,
      words.nearestHint,
      element(
        'ul',
        'near',
        ...nearest.map(({ hit, share }) => passage(hit, context, words.share(Math.floor(share * 100)))),
      ),
    );
  return sections;
}
