import type { Entry } from './passage-columns.ts';

/** A passage as it is copied: number and text. */
export function passageText({ number, text }: Entry): string {
  return number + text;
}

/** A passage with where it is from: report, issuer, period, permanent address. */
export function citation(entry: Entry, address: string): string {
  const { title, issuer, period } = entry.report;
  return `${passageText(entry)}\n——${issuer}《${title}》（${period}），${address}`;
}
