/** A wording that is out of date: an ended programme, a renamed body, an abolished policy. */
export interface OutdatedWord {
  /** All ways to write it. */
  forms: readonly string[];
  /** Wordings that hold one of them by accident: 两基层 holds no 两基. */
  not: readonly string[];
  /** Year from which it is outdated. */
  ended: number;
  /** What took its place; empty where nothing did. */
  replacedBy: string;
}

/** A place where a text uses one. Offsets are UTF-16 units. */
export interface OutdatedPlace {
  start: number;
  end: number;
  word: OutdatedWord;
}

/** The outdated wording of a text, seen from a year, in order and without overlap; where forms overlap the longest counts. */
export function outdatedWords(text: string, year: number, words: readonly OutdatedWord[]): OutdatedPlace[] {
  const forms = words
    .filter(({ ended }) => ended <= year)
    .flatMap((word) => [
      ...word.forms.map((form) => ({ form, word })),
      ...word.not.map((form) => ({ form, word: undefined })),
    ])
    .sort((a, b) => b.form.length - a.form.length);
  const taken = new Uint8Array(text.length);
  const found: OutdatedPlace[] = [];
  for (const { form, word } of forms)
    for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) {
      const end = at + form.length;
      if (taken.subarray(at, end).includes(1)) continue;
      taken.fill(1, at, end);
      if (word) found.push({ start: at, end, word });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** What is to be said of one: 2012年起已是旧提法，现为：义务教育均衡发展 */
export function outdatedMessage({ ended, replacedBy }: OutdatedWord): string {
  return `${ended}年起已是旧提法${replacedBy && `，现为：${replacedBy}`}`;
}
