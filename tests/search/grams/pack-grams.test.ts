import { expect, test } from 'vitest';
import { type GramKey, gramKeys } from '../../../src/search/grams/gram-keys.ts';
import { readShard } from '../../../src/search/grams/gram-shard.ts';
import { type GramSource, packGrams, shardCount } from '../../../src/search/grams/pack-grams.ts';

const source = (texts: readonly string[]): GramSource => ({
  reports: texts.length,
  read: (report) => ({ texts: [texts[report] as string], facts: [2 ** 32 + report] }),
  wanted: () => true,
});

test('every key of a report leads to it, whatever the number of files', () => {
  const texts = ['课后服务', '课程', '3所学校，服务', '后勤'];
  for (const shards of [1, 2, 7]) {
    const files = [...packGrams(source(texts), shards)];
    expect(files.map(({ shard }) => shard).sort((a, b) => a - b)).toEqual(
      Array.from({ length: shards }, (_, at) => at),
    );
    const keys = new Set<GramKey>([...texts.flatMap((text) => [...gramKeys(text)]), 2 ** 32 + 2]);
    const found = files.map(({ bytes }) => readShard(bytes, keys));
    for (const key of keys) {
      const truth = texts.flatMap((text, report) =>
        gramKeys(text).has(key) || key === 2 ** 32 + report ? [report] : [],
      );
      const lists = found.map((file) => file.get(key)).filter((list) => list?.length);
      expect(lists, String(key)).toEqual([truth.length > 2 ? 'most' : truth]);
    }
  }
});

test('more text, more files', () => {
  const long = Array.from({ length: 9000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');
  expect(shardCount(source(['短']))).toBe(1);
  expect(shardCount(source([long, long]))).toBeGreaterThan(1);
});
