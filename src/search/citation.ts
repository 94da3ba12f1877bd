import { sourceWords } from '../report/source-words.ts';
import type { Entry } from './passage-columns.ts';

/** A passage as it is copied: number and text. */
export function passageText({ number, text }: Entry): string {
  return number + text;
}

/** A passage with where it is from: report, issuer, period, permanent address. @param day when it is read, ISO 8601 */
export function citation(entry: Entry, address: string, day: string): string {
  return `${passageText(entry)}\n——${sourceWords(entry.report, address, `${day}查阅`)}`;
}
