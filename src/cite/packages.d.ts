// The packages of the reference engine bring no types; these are the parts that are used.
declare module 'citeproc' {
  interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  class Engine {
    constructor(system: System, style: string, language?: string, force?: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeBibliography(): [parameters: object, entries: string[]] | false;
  }
  const citeproc: { Engine: typeof Engine };
  export default citeproc;
}
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: readonly object[], options?: { generateGraph?: boolean });
    format(name: 'bibtex' | 'ris'): string;
  }
  export const plugins: {
    config: { get(name: '@bibtex'): { format: Record<'useIdAsLabel' | 'checkLabel' | 'asciiOnly', boolean> } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
