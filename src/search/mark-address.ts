import type { Hit } from './hit.ts';

/** Longer phrases are named by their beginning, length and end: addresses stay short enough for every server. */
const LONG = 80;
const END = 30;

/** Parts of a long phrase's name; white space is no part of a folded text. */
const PART = '\t';

/** How a stretch of text is named in an address. */
function nameOf(text: string): string {
  const plain = text.replace(/\s+/gu, '');
  return plain.length <= LONG ? plain : [plain.slice(0, END), plain.length, plain.slice(-END)].join(PART);
}

/** Where a named stretch stands in a text without white space: start and end of each. */
export function namedPlaces(text: string, name: string): [number, number][] {
  const [head = '', length, tail = ''] = name.split(PART);
  const size = length === undefined ? head.length : Number(length);
  const found: [number, number][] = [];
  if (!head || !(size >= head.length)) return found;
  for (let from = text.indexOf(head); from >= 0; from = text.indexOf(head, from + 1))
    if (text.startsWith(tail, from + size - tail.length)) found.push([from, from + size]);
  return found;
}

/** The address of a hit, with what is to be marked in it: `/reports/…/?mark=课后服务#2-3-1`. */
export function markAddress(base: string, { entry, places }: Hit): string {
  const names = new Set(places.map(([start, end]) => nameOf(entry.text.slice(start, end))));
  const query = new URLSearchParams([...names].map((name) => ['mark', name]));
  return `${base}reports/${entry.report.id}/${query.size ? `?${query}` : ''}#${entry.anchor}`;
}
