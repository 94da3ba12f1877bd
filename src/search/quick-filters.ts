import type { ArchiveFile } from './archive-file.ts';
import { button } from './element.ts';
import { FILTERS } from './filters.ts';
import type { MessageWords } from './message-words.ts';
import type { SearchState } from './search-state.ts';

/** Years that 近五年 spans, counted from the archive's newest one. */
const RECENT = 5;

/**
 * Buttons for filters that are asked for often – the last five years, one level of government – and for taking filters back.
 * @param archive undefined while the index is not open
 * @param go follows a choice
 */
export function quickFilters(
  state: SearchState,
  levels: readonly { value: string; label: string }[],
  archive: ArchiveFile | undefined,
  { page: words }: MessageWords,
  go: (change: Partial<SearchState>) => void,
): HTMLButtonElement[] {
  const quick = (label: string, on: boolean, change: Partial<SearchState>, title: string) => {
    const made = button('chip', label, () => go(change));
    made.setAttribute('aria-pressed', String(on));
    made.title = title;
    return made;
  };
  const parts: HTMLButtonElement[] = [];
  const newest = archive?.years.at(-1);
  if (newest !== undefined) {
    const first = newest - RECENT + 1;
    const recent = `${first}-${newest}`;
    const on = state.year === recent;
    parts.push(quick(words.lastFive, on, { year: on ? '' : recent }, words.yearRange(first, newest)));
  }
  for (const { value, label } of levels) {
    const on = state.level === value;
    parts.push(quick(words.sameLevel(label), on, { level: on ? '' : value }, words.onlyLevel(label)));
  }
  if (state.object) {
    const object = archive?.objects.find(({ id }) => id === state.object);
    parts.push(quick(words.object(object?.name ?? state.object), true, { object: '' }, words.anyObject));
  }
  if (FILTERS.some((name) => state[name]))
    parts.push(
      button('chip clear', words.clearFilters, () =>
        go({ region: '', year: '', topic: '', kind: '', level: '', object: '' }),
      ),
    );
  return parts;
}
