/** A paragraph of a document that is handed out: a report, or what a reader has gathered. */
export interface DocumentLine {
  kind: 'title' | 'heading' | 'text' | 'note' | 'reference';
  text: string;
}
