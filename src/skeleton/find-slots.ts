import type { RegionMention } from '../report/find-regions.ts';
import { placeSlots } from './place-slots.ts';
import { projectSlots } from './project-slots.ts';
import { schoolSlots } from './school-slots.ts';
import type { Slot } from './slot.ts';
import { yearSlots } from './year-slots.ts';

/** A figure of a text: its numeral stands at `start`. */
export interface FigurePlace {
  start: number;
  end: number;
}

/** What finds names and figures; made once from the vocabularies. */
export interface SlotFinders {
  regions(text: string): RegionMention[];
  towns(text: string): { start: number; end: number }[];
  /** The numerals that a writer has to put their own in for. */
  figures(text: string): FigurePlace[];
  /** Whether words name something of the whole country. */
  isTerm(words: string): boolean;
}

// 认真落实《中小学教师职业道德规范（2008年修订）》: the names of documents are the same everywhere
const DOCUMENT = /《[^《》\n]{1,80}》/g;

// “每天锻炼一小时” · “三个100%”工作目标: a figure between quotation marks belongs to a saying
const SAYING = /“[^“”\n]{1,40}”/g;

const stretches = (text: string, pattern: RegExp) =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => [index, index + found.length] as const);

/** Which of two slots at one place is kept: the name of a school holds the place's, a programme's holds all. */
const RANK: Record<Slot['kind'], number> = { 项目名: 0, 学校: 1, 年份: 2, 省: 3, 市: 3, 区县: 3, 数量: 4 };

/**
 * The slots of a text, in order and without overlap. Made to be right rather than complete: what is left in the skeleton unmarked is the writer's own
 * to see, but a slot that is none would spoil the sentence.
 * @param own paths of the report's region and those above it
 */
export function findSlots(text: string, own: ReadonlySet<string>, finders: SlotFinders): Slot[] {
  const regions = finders.regions(text);
  const documents = stretches(text, DOCUMENT);
  const sayings = stretches(text, SAYING);
  const outside = (places: typeof documents, { start, end }: Slot) =>
    places.every(([from, to]) => end <= from || to <= start);
  const free = (slot: Slot) => outside(documents, slot) && (slot.kind !== '数量' || outside(sayings, slot));
  const all = [
    ...placeSlots(text, regions, own),
    ...yearSlots(text),
    ...finders.figures(text).map(({ start, end }): Slot => ({ start, end, kind: '数量' })),
    ...schoolSlots(text, [
      ...regions
        .filter(({ everyday }) => !everyday)
        .map(({ start, end, form, regions: list }) => ({
          start,
          end,
          sure: form === 'name' || list.some(({ path }) => own.has(path)),
        })),
      ...finders.towns(text).map((town) => ({ ...town, sure: false })),
    ]),
    ...projectSlots(text, finders.isTerm),
  ]
    .filter(free)
    .sort((a, b) => RANK[a.kind] - RANK[b.kind] || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: Slot[] = [];
  for (const slot of all) if (kept.every(({ start, end }) => slot.end <= start || end <= slot.start)) kept.push(slot);
  return kept.sort((a, b) => a.start - b.start);
}
