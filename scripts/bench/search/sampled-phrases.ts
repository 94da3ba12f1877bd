import { seededRandom } from '../seeded-random.ts';

/** Lengths of sampled phrases, in characters, in turn. */
const LENGTHS = [2, 3, 4, 6, 10, 25];

// what the search box reads as more than text: white space, ASCII quotes, ~10, -民办
const MEANT = /[\s"~-]/u;

/** Phrases cut at random out of texts, of several lengths, none twice; the same seed gives the same. */
export function sampledPhrases(texts: readonly string[], count: number, seed = 1): string[] {
  const next = seededRandom(seed);
  const found = new Set<string>();
  for (let tries = 0; found.size < count && tries < 50 * count; tries++) {
    const characters = Array.from(texts[Math.floor(next() * texts.length)] as string);
    const length = LENGTHS[found.size % LENGTHS.length] as number;
    if (characters.length < length) continue;
    const start = Math.floor(next() * (characters.length - length + 1));
    const phrase = characters.slice(start, start + length).join('');
    if (!MEANT.test(phrase) && /\p{L}|\p{N}/u.test(phrase)) found.add(phrase);
  }
  return [...found];
}
