import type { Checked } from '../draft/finding.ts';
import type { VariantSentence } from '../draft/variants.ts';

/** What the page asks of the worker. */
export type DraftRequest =
  | { ask: 'load'; base: string; parts: string[] }
  | { ask: 'check'; text: string; region: string; year: number }
  | { ask: 'read'; bytes: Uint8Array<ArrayBuffer> }
  | { ask: 'variants'; sentence: string; source: string };

/** What the worker answers. */
export type DraftAnswer =
  | { told: 'regions'; regions: string[] }
  | { told: 'ready'; titles: [id: string, title: string][] }
  | { told: 'checked'; text: string; checked: Checked }
  | { told: 'text'; text: string }
  | { told: 'variants'; variants: VariantSentence[] }
  | { told: 'problem'; code: string; message: string };
