import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keptAnalyses } from '../../../scripts/files/kept-analyses.ts';
import { readPacked, writePacked } from '../../../scripts/files/packed-file.ts';
import { analyses } from '../../../src/similarity/analyses.ts';
import { measure, OBJECTS_AND_TOPICS, SHIDE, SHITANG } from '../../similarity/measures.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'analyses-'));
});
afterEach(() => rmSync(root, { recursive: true }));

const MEASURES = [...SHIDE, ...SHITANG].map((text, at) => measure(`x/2010#${at + 1}`, text));
const file = () => join(root, '.cache/analyses.bin');

it('takes from the file what it knows, and adds the rest', () => {
  const half = MEASURES.slice(0, 3);
  expect(keptAnalyses(root, half, OBJECTS_AND_TOPICS)).toEqual(analyses(half, OBJECTS_AND_TOPICS));
  expect(keptAnalyses(root, MEASURES, OBJECTS_AND_TOPICS)).toEqual(analyses(MEASURES, OBJECTS_AND_TOPICS));
  const before = statSync(file()).ino;
  // without the first, nothing is new: nothing is written
  expect(keptAnalyses(root, MEASURES.slice(1), OBJECTS_AND_TOPICS)).toEqual(
    analyses(MEASURES.slice(1), OBJECTS_AND_TOPICS),
  );
  expect(statSync(file()).ino).toBe(before);
  // another value in the file is seen: the texts are not read
  const kept = readPacked(file()) as { analyses: { sentences: Int32Array } };
  kept.analyses.sentences[0] = 77;
  writePacked(file(), kept);
  expect(keptAnalyses(root, MEASURES, OBJECTS_AND_TOPICS).sentences[0]).toBe(77);
});

it('for a few new ones among many the file is not written again', () => {
  const many = Array.from({ length: 60 }, (_, at) => measure(`x/2011#${at + 1}`, `${SHIDE[0]}第${at + 1}次。`));
  keptAnalyses(root, many, OBJECTS_AND_TOPICS);
  const before = statSync(file()).ino;
  const edited = [...MEASURES.slice(0, 1), ...many.slice(1)];
  expect(keptAnalyses(root, edited, OBJECTS_AND_TOPICS)).toEqual(analyses(edited, OBJECTS_AND_TOPICS));
  expect(statSync(file()).ino).toBe(before);
  const more = [...MEASURES.slice(0, 3), ...many.slice(3)];
  expect(keptAnalyses(root, more, OBJECTS_AND_TOPICS)).toEqual(analyses(more, OBJECTS_AND_TOPICS));
  expect(statSync(file()).ino).not.toBe(before);
});

it('a damaged file, and one of another vocabulary, are not used', () => {
  keptAnalyses(root, MEASURES, OBJECTS_AND_TOPICS);
  const fewer = { objects: OBJECTS_AND_TOPICS.objects.slice(1) };
  expect(keptAnalyses(root, MEASURES, fewer)).toEqual(analyses(MEASURES, fewer));
  writeFileSync(file(), readFileSync(file()).fill(1, 100, 200));
  expect(keptAnalyses(root, MEASURES, fewer)).toEqual(analyses(MEASURES, fewer));
});
