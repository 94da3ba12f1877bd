import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { plant } from '../../../scripts/bench/plant.ts';
import { sampledPhrases } from '../../../scripts/bench/search/sampled-phrases.ts';

const line = '1、加强教师队伍建设，开展师德师风教育活动，完善考核办法，提高教育教学的质量和水平。';
const files = new Map(
  Array.from({ length: 6 }, (_, at) => at).flatMap((at): [string, string][] => [
    [`content/sources/${at}.txt`, `标题\n\n${line}\n${line}\n`],
    [`content/sources/${at}.yml`, JSON.stringify({ sha256: 'old', site: '量测' })],
  ]),
);

it('puts each phrase where it says, once a file, and makes the sums anew', () => {
  const { files: made, planted } = plant(files, 20);
  expect(planted).toHaveLength(20);
  for (const { phrase, places } of planted) {
    const holding = [...made.values()].filter((text) => text.includes(phrase));
    expect(holding).toHaveLength(places);
    expect(places).toBeGreaterThan(0);
  }
  for (const [name, text] of made) {
    if (!name.endsWith('.txt')) continue;
    const { sha256 } = JSON.parse(made.get(name.replace('.txt', '.yml')) as string);
    const sum = createHash('sha256').update(text).digest('hex');
    expect(sha256).toBe(text === files.get(name) ? 'old' : sum);
    expect(text.split('\n').length).toBe(5);
  }
  expect(plant(files, 20)).toEqual({ files: made, planted });
});

it('cuts phrases out of texts that mean nothing but themselves in the search box', () => {
  const texts = ['加强 "教师" 队伍建设 -民办 ~10 提高教育质量', line];
  const phrases = sampledPhrases(texts, 30);
  expect(phrases).toHaveLength(30);
  expect(new Set(phrases).size).toBe(30);
  for (const phrase of phrases) {
    expect(phrase).not.toMatch(/[\s"~-]/);
    expect(texts.some((text) => text.includes(phrase))).toBe(true);
  }
});
