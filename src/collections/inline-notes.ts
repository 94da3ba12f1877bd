import type { CorrectionMark, Inline, VariantMark } from '../report/report.ts';

/** A note below a passage; `sign` says what its mark in the text is. */
export interface InlineNote {
  sign: 'correction' | 'variant';
  text: string;
  /** Where a variant stands: which witness, counted from 1, and on which of its lines. */
  at?: { witness: number; line: number };
}

/** 原缺，补“主权” · 原作“建沪”，改“建湖” · 原有“)”，删 */
function corrected({ was, text, reason }: CorrectionMark): string {
  const change = !was ? `原缺，补“${text}”` : text ? `原作“${was}”，改“${text}”` : `原有“${was}”，删`;
  return `${change}。${reason}`;
}

/** 另一来源（美章网，第1503行）作“……” */
function varied({ reading, text, witness, line }: VariantMark, sites: readonly { source: { site: string } }[]): string {
  const where = `另一来源（${sites[witness - 1]?.source.site ?? `来源${witness}`}，第${line}行）`;
  if (!reading) return `${where}没有“${text}”。`;
  return `${where}${text ? '' : '此处还有'}${text ? '作' : ''}“${reading}”。`;
}

/** The notes on a passage's corrections and variants, in the order of the text. Damage needs none: it is explained where it stands. */
export function inlineNotes(run: readonly Inline[], witnesses: readonly { source: { site: string } }[]): InlineNote[] {
  return run.flatMap((part): InlineNote[] => {
    if (typeof part === 'string' || part.mark === 'damage') return [];
    return part.mark === 'correction'
      ? [{ sign: 'correction', text: corrected(part) }]
      : [{ sign: 'variant', text: varied(part, witnesses), at: { witness: part.witness, line: part.line } }];
  });
}
