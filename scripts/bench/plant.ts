import { createHash } from 'node:crypto';
import { seededRandom } from './seeded-random.ts';

/** Words that no report of a bureau has, so that what is planted stands where it was planted and nowhere else. */
const PLANTS = ['银杏', '紫荆', '海棠', '忍冬', '凌霄', '鸢尾', '木槿', '芍药'];
const NUMERALS = [...'一二三四五六七八九十'];
/** Files that a phrase is planted in, at most. */
const MOST_PLACES = 4;

/** A phrase and in how many files it was put. */
export interface Planted {
  phrase: string;
  places: number;
}

/**
 * Puts phrases into made-up sources (as `recombine` gives them), each before the end of a sentence in one to four of them; their sums are made anew.
 * @param count at most 80
 * @returns the files with the phrases in them, and the phrases; the same seed gives the same
 */
export function plant(
  files: ReadonlyMap<string, string>,
  count: number,
  seed = 1,
): { files: Map<string, string>; planted: Planted[] } {
  const next = seededRandom(seed);
  const result = new Map(files);
  const names = [...files.keys()].filter((name) => name.endsWith('.txt'));
  const planted = Array.from({ length: Math.min(count, PLANTS.length * NUMERALS.length) }, (_, index): Planted => {
    const phrase = `${PLANTS[index % PLANTS.length]}${NUMERALS[Math.floor(index / PLANTS.length)]}号计划试点`;
    const chosen = new Set(
      Array.from({ length: 1 + (index % MOST_PLACES) }, () => names[Math.floor(next() * names.length)] as string),
    );
    let places = 0;
    for (const name of chosen) {
      const lines = (result.get(name) as string).split('\n');
      // 1、加强教师队伍建设，提高教育质量。
      const fit = lines.flatMap((line, at) => (line.length > 30 && line.endsWith('。') ? [at] : []));
      const at = fit[Math.floor(next() * fit.length)];
      if (at === undefined) continue;
      lines[at] = `${lines[at]?.slice(0, -1)}，做好${phrase}。`;
      result.set(name, lines.join('\n'));
      places++;
    }
    return { phrase, places };
  });
  for (const name of names) {
    const text = result.get(name) as string;
    if (text === files.get(name)) continue;
    const described = name.replace(/\.txt$/, '.yml');
    const stated = JSON.parse(result.get(described) as string);
    result.set(described, JSON.stringify({ ...stated, sha256: createHash('sha256').update(text).digest('hex') }));
  }
  return { files: result, planted };
}
