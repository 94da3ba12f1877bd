import { parse } from 'yaml';
import { z } from 'zod';
import skeletonYaml from '../../content/vocabulary/skeleton.yml?raw';
import targetsYaml from '../../content/vocabulary/targets.yml?raw';
import type { Passage } from '../report/passages.ts';
import { findSlots } from '../skeleton/find-slots.ts';
import type { Slot } from '../skeleton/slot.ts';
import { quantities } from '../targets/quantities.ts';
import { targetWords } from '../targets/target-words.ts';
import { targets } from '../targets/targets.ts';
import type { ArchivedReport } from './assemble.ts';
import { lineage } from './assemble.ts';
import { regionsIn, townsIn } from './place-names.ts';

const { words } = targetWords(targetsYaml, 'content/vocabulary/targets.yml');
const { national } = z.strictObject({ national: z.array(z.string().min(2)) }).parse(parse(skeletonYaml));
const everywhere = new Set(national);

/** Groups of units whose figures are never a place's own: hours of sleep and homework are ruled from above, 三年 is as often said of anything. */
const RULED = new Set(['hours', 'span']);
/** Groups whose figures count even where no target is stated. */
const OWN_FIGURES = new Set(['share', 'point', 'money', 'thing', 'times', 'piece']);

/** The numerals that are a passage's own: those of its targets and results, and figures with a unit that counts things or money. */
function figuresOf(passage: Pick<Passage, 'id' | 'title' | 'text' | 'path'>, kind: ArchivedReport['about']['kind']) {
  if (!words) throw new Error('E-VOCABULARY content/vocabulary/targets.yml');
  const stated = new Set(targets(passage, words, kind).map(({ value, unit }) => `${value} ${unit}`));
  return quantities(passage.text, words).found.flatMap(({ start, end, value, unit, group, han }) => {
    if (RULED.has(group) || (!stated.has(`${value} ${unit}`) && (han || !OWN_FIGURES.has(group)))) return [];
    // 所开设的每一个专业: every one, and no figure
    if (passage.text[start - 1] === '每') return [];
    // 百分之九十五: the numeral begins after 百分之
    const at = passage.text.indexOf(value, start);
    return at < 0 || at + value.length > end ? [] : [{ start: at, end: at + value.length }];
  });
}

/** What a passage says of its own place and year. */
export function slots(passage: Passage, { about }: ArchivedReport, isTerm: (words: string) => boolean): Slot[] {
  return findSlots(passage.text, new Set(lineage(about.region.path)), {
    regions: regionsIn,
    towns: townsIn,
    figures: () => figuresOf(passage, about.kind),
    isTerm: (words) => everywhere.has(words) || isTerm(words),
  });
}
