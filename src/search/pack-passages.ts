import type { Passage } from '../report/passages.ts';
import type { PassageColumns } from './passage-columns.ts';

/** The passages of one report, in reading order, as columns; the build's side of `unpackPassages`. */
export function packPassages(
  passages: readonly Passage[],
  topics: readonly { id: string }[],
  objects: readonly { id: string }[],
): PassageColumns {
  const letter = new Map(topics.map(({ id }, index) => [id, String.fromCharCode(65 + index)]));
  const place = new Map(objects.map(({ id }, index) => [id, index]));
  return {
    anchors: passages.map(({ id }) => id.slice(id.indexOf('#') + 1)).join(' '),
    types: passages.map(({ type }) => type[0]).join(''),
    numbers: passages.map(({ number }) => number),
    titles: passages.map(({ id, title, text }) => {
      if (!text.startsWith(title)) throw new Error(`E-SEARCH-INDEX ${id}: 文字不以题目开头`);
      return title.length;
    }),
    up: passages.map(({ path }, index) => {
      const heading = path.at(-1);
      if (heading === undefined) return 0;
      const above = passages.findLastIndex(
        ({ type, text }, other) => other < index && type === 'heading' && text === heading,
      );
      return above < 0 ? 0 : index - above;
    }),
    topics: passages.map((passage) => passage.topics.map((id) => letter.get(id) ?? '').join('')).join(','),
    objects: passages
      .map((passage) => passage.objects.flatMap((id) => (place.has(id) ? [String(place.get(id))] : [])).join('.'))
      .join(','),
  };
}
