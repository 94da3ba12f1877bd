import { type Document, isSeq, parseDocument } from 'yaml';

/** Long lines stay whole, as people and `npm run new` write them. */
const FORMAT = { lineWidth: 0, flowCollectionPadding: false } as const;

/** A YAML text after an edit; comments, and the order of fields, stay as people wrote them. */
export function editYaml(text: string, edit: (document: Document) => void): string {
  const document = parseDocument(text);
  edit(document);
  return document.toString(FORMAT);
}

/** Adds an entry at the end of a list, which is made where there is none; short lists of numbers in it stand on one line. */
export function append(document: Document, field: string, entry: object): void {
  const node = document.createNode(entry);
  for (const { value } of node.items as { value: unknown }[]) if (isSeq(value)) value.flow = true;
  const list = document.get(field);
  if (isSeq(list)) {
    list.flow = false;
    list.add(node);
  } else document.set(field, document.createNode([node]));
}
