import { Parser } from 'htmlparser2';
import { UnreadableError } from './document.ts';

/** Pages and documents have some thirty levels, tables in tables more; the parser's own work grows with the square of the depth. */
const DEEPEST = 1000;

/** What is done with a text's markup, as it is read. */
export interface MarkupHandlers {
  open(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close(name: string): void;
}

/**
 * Reads HTML or XML from start to end, calling the handlers; nothing is loaded, run or kept.
 * @throws UnreadableError E-MARKUP-DEEP for what is nested deeper than any real document.
 */
export function parseMarkup(markup: string, kind: 'html' | 'xml', { open, text, close }: MarkupHandlers): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (++depth > DEEPEST)
          throw new UnreadableError('E-MARKUP-DEEP', '这个文件的结构异常，没有读；请打开后复制正文，存成 .txt 再试。');
        open(name, attributes);
      },
      ontext: text ?? (() => {}),
      onclosetag(name) {
        depth--;
        close(name);
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
}
