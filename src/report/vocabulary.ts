import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fold } from '../text/fold.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Code, Problem } from './problem.ts';
import { wordPattern } from './word-pattern.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
const patterns = z.array(z.string().min(1));

const topic = z.strictObject({
  id,
  /** Name shown to readers. */
  zh: z.string().min(1),
  en: z.string().min(1),
  /** What belongs to the topic and what does not; it settles the borders. */
  definition: z.string().min(1),
  /** Patterns that hint at the topic without naming an object. */
  words: patterns.default([]),
  /** Wordings that hold one of the words by accident: 提升学校 holds no 升学. */
  not: patterns.default([]),
});

const object = z.strictObject({
  id,
  name: z.string().min(1),
  topic: id,
  /** A second topic the object touches. */
  also: id.optional(),
  /** One line: what is meant. */
  definition: z.string().min(1),
  /** What texts call it; see `wordPattern` for the notation. */
  patterns: patterns.min(1),
  /** Words that hint at it without naming it. */
  hints: patterns.default([]),
  /** Wordings that hold one of its words and mean something else. */
  not: patterns.default([]),
  /** How much one of its words says, 0 to 1. */
  weight: z.number().gt(0).max(1).default(1),
});

const topicsFile = z.array(topic).min(1);
const objectsFile = z.array(object).min(1);

/** One of the topics of `content/vocabulary/topics.yml`; its words are expanded and folded. */
type Topic = z.infer<typeof topic>;

/** What measures act on, from `content/vocabulary/objects.yml`; patterns, hints and exceptions are expanded and folded words. */
type VocabularyObject = z.infer<typeof object>;

/** The subject words of the archive, in the order of the files. */
export interface Vocabulary {
  topics: readonly Topic[];
  objects: readonly VocabularyObject[];
}

/** A file of the vocabulary: its text, and its path for messages. */
export interface VocabularyFile {
  text: string;
  file: string;
}

type Item = { id: string };

/** Checks that one file's items need beyond their schema; every problem gets the line of the item or of its field. */
function checker(yaml: VocabularyFile, problems: Problem[]) {
  const lines = new LineCounter();
  const document = parseDocument(yaml.text, { lineCounter: lines });
  const lineOf = (path: (string | number)[]) => {
    const place = document.getIn(path, true);
    return isNode(place) && place.range ? lines.linePos(place.range[0]).line : 1;
  };
  const report = (path: (string | number)[], code: Code, message: string, hint: string) =>
    problems.push({ code, level: 'error', file: yaml.file, line: lineOf(path), message, hint });
  return {
    report,
    unique(items: readonly Item[]) {
      const seen = new Set<string>();
      for (const [index, item] of items.entries()) {
        if (seen.has(item.id))
          report(
            [index, 'id'],
            'vocabulary-duplicate',
            `id“${item.id}”已经用过。`,
            '请换一个 id，或把词并入已有的那一条。',
          );
        seen.add(item.id);
      }
    },
    expand(list: readonly string[], path: (string | number)[]): string[] {
      return list.flatMap((pattern, index) => {
        try {
          return wordPattern(fold(pattern).text);
        } catch (error) {
          if (!(error instanceof SyntaxError)) throw error;
          report(
            [...path, index],
            'vocabulary-pattern',
            `词“${pattern}”的写法有误：${error.message}。`,
            '写法见 content/vocabulary/objects.yml 开头的说明。',
          );
          return [];
        }
      });
    },
  };
}

/**
 * Reads `topics.yml` and `objects.yml`. Guarantees: ids are unique in their file, every topic an object names exists, and all patterns are expanded
 * to folded words that `wordFinder` takes. Problems are collected over both files: what the YAML or the schema refuses, `vocabulary-duplicate`,
 * `vocabulary-topic`, `vocabulary-pattern`, and `vocabulary-word` where two objects claim a word. With problems the vocabulary holds what could be read, so that later checks can still run.
 */
export function vocabulary(
  topics: VocabularyFile,
  objects: VocabularyFile,
): { vocabulary: Vocabulary; problems: Problem[] } {
  const readTopics = parseYaml(topics.text, topics.file, topicsFile);
  const readObjects = parseYaml(objects.text, objects.file, objectsFile);
  const problems = [...readTopics.problems, ...readObjects.problems];

  const ofTopics = checker(topics, problems);
  ofTopics.unique(readTopics.data ?? []);
  const expandedTopics = (readTopics.data ?? []).map((item, index) => ({
    ...item,
    words: ofTopics.expand(item.words, [index, 'words']),
    not: ofTopics.expand(item.not, [index, 'not']),
  }));

  const known = new Set(expandedTopics.map((item) => item.id));
  const ofObjects = checker(objects, problems);
  ofObjects.unique(readObjects.data ?? []);
  const expandedObjects = (readObjects.data ?? []).map((item, index) => {
    for (const field of ['topic', 'also'] as const) {
      const named = item[field];
      if (named !== undefined && readTopics.data && !known.has(named))
        ofObjects.report(
          [index, field],
          'vocabulary-topic',
          `没有“${named}”这个主题。`,
          `请用 topics.yml 中的 id：${[...known].join('、')}。`,
        );
    }
    return {
      ...item,
      patterns: ofObjects.expand(item.patterns, [index, 'patterns']),
      hints: ofObjects.expand(item.hints, [index, 'hints']),
      not: ofObjects.expand(item.not, [index, 'not']),
    };
  });
  const owners = new Map<string, string>();
  for (const [index, { name, patterns: words }] of expandedObjects.entries()) {
    for (const word of words) {
      const owner = owners.get(word) ?? name;
      if (owner !== name)
        ofObjects.report(
          [index, 'patterns'],
          'vocabulary-word',
          `词“${word}”已属于“${owner}”。`,
          '一个词只能属于一个对象：请在其中一处删去，或写得更长、更明确。',
        );
      owners.set(word, owner);
    }
  }
  return { vocabulary: { topics: expandedTopics, objects: expandedObjects }, problems };
}
