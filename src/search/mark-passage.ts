import { foldWithPlaces, NOTHING_SIMPLIFIED } from './fold-text.ts';
import { namedPlaces } from './mark-address.ts';
import { joined } from './match-text.ts';

/** What stands in a passage on the page and is not its text. */
const NOT_TEXT = '.number, del, [data-editorial]:not(ins)';

/** Marks in one passage of the page every place of the phrases an address names, and nothing else. */
export function markPassage(passage: Element, names: readonly string[]): void {
  const page = passage.ownerDocument;
  const walker = page.createTreeWalker(passage, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(NOT_TEXT) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: { node: Text; start: number }[] = [];
  let text = '';
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  const folded = foldWithPlaces(text, NOTHING_SIMPLIFIED);
  const wanted = names.map((name) =>
    // the parts of a long phrase's name are parted by what folding would drop
    name
      .split('\t')
      .map((part) => foldWithPlaces(part, NOTHING_SIMPLIFIED).text)
      .join('\t'),
  );
  const found = joined(wanted.flatMap((name) => namedPlaces(folded.text, name)));
  // From the last to the first, so that splitting a node leaves the offsets before it alone.
  for (const [start, end] of found.reverse()) {
    const from = folded.at[start] as number;
    const to = (folded.at[end - 1] as number) + 1;
    for (const { node, start: own } of nodes.toReversed()) {
      const first = Math.max(from - own, 0);
      const last = Math.min(to - own, node.data.length);
      if (first >= last || !node.data.slice(first, last).trim()) continue;
      const part = first ? node.splitText(first) : node;
      if (last - first < part.data.length) part.splitText(last - first);
      const mark = page.createElement('mark');
      part.replaceWith(mark);
      mark.append(part);
    }
  }
}

/** Marks what the page's address asks for in the passage it leads to. */
export function markFromAddress(page: Document): void {
  const names = new URLSearchParams(location.search).getAll('mark').filter(Boolean);
  const passage = page.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (passage && names.length) markPassage(passage, names);
}
