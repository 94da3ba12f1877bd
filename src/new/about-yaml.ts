import { Document, isMap, isSeq, parseDocument, visit } from 'yaml';
import type { About, Witness } from '../report/about.ts';
import type { Source } from '../report/source.ts';

const FORMAT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Without empty lists and empty texts, which the schema supplies. */
function filled<T extends object>(value: T): Partial<T> {
  const entries = Object.entries(value).flatMap(([key, field]): [string, unknown][] => {
    if (field === undefined || field === '' || field === false) return [];
    if (Array.isArray(field)) return field.length || key === 'covered' || key === 'evidence' ? [[key, field]] : [];
    return [[key, typeof field === 'object' && field !== null ? filled(field) : field]];
  });
  return Object.fromEntries(entries) as Partial<T>;
}

function yaml(value: object): string {
  const document = new Document(filled(value));
  visit(document, {
    // covered: [2008] and lines: [7, 65] on one line, as people write them
    Seq(_, node) {
      if (
        node.items.every(
          (item) => !isMap(item) && !isSeq(item) && typeof (item as { value: unknown }).value === 'number',
        )
      )
        node.flow = true;
    },
  });
  return document.toString(FORMAT);
}

/** The text of an `about.yml`. */
export const aboutYaml = (about: About): string => yaml(about);

/** The text of a source's `.yml`. */
export const sourceYaml = (source: Source): string => yaml(source);

/** An `about.yml` with one more witness at the end of its list; all else, comments too, stays as people wrote it. */
export function addWitness(text: string, witness: Witness): string {
  const document = parseDocument(text);
  const witnesses = document.get('witnesses');
  const added = document.createNode(witness);
  const lines = added.get('lines');
  if (isSeq(lines)) lines.flow = true;
  if (isSeq(witnesses)) witnesses.add(added);
  return document.toString(FORMAT);
}
