import type { Vocabulary } from '../report/vocabulary.ts';
import { type Hit, type Part, readPart } from './read-part.ts';

/** A passage to classify: its title (may be empty), its whole text with or without the title in front, the headings above, outermost first. */
export interface Unclassified {
  title: string;
  text: string;
  path: readonly string[];
}

/** One word that decided: what it names or hints at, and where it stands. */
interface Reason {
  topic: string;
  /** The object the word names or hints at; left out for a word of the topic alone. */
  object?: string;
  where: 'title' | 'text' | 'path';
  /** Index in `path`, when it stands there. */
  heading?: number;
  /** Offsets in the title, the text or that heading, as they were given. */
  start: number;
  end: number;
}

/** What a passage is about. */
export interface Classification {
  /** Topic ids, the main one first: usually one, at most three, none only where no word of the vocabulary occurs. */
  topics: string[];
  /** Object ids by weight, at most `MOST_OBJECTS`; those of the nearest heading that names any, where the passage itself names none. */
  objects: string[];
  /** For each part of the passage the first word of every object and topic that was chosen. */
  because: Reason[];
}

// The evidence for these numbers are the 343 judged measures of tests/import/topics.json: 98 % main topics right, micro-F1 .91. Each number was
// halved and doubled with the rest kept: no such change costs more than 2 points of main topics or 3 to 4 of F1, so none of them sits on an edge.

/** How much the parts of a passage say. Without the headings 4 points of main topics are lost, without title and lead 4, without the body 2. */
const TITLE = 3;
const LEAD = 2;
const BODY = 2;
const HEADING = 2;

/** The first sentence of the body is its announcement: 加强校园安全建设。全面推进…… */
const OPENING = 1.5;

/** The second speaking heading above counts half of the first. */
const FADE = 0.5;

/** A heading counts PASSING + WHOLE × the share of it that words cover: 特殊教育 is all topic, 以义务教育均衡发展为重点，进一步…… says it in passing. */
const PASSING = 0.25;
const WHOLE = 1.25;

/** What a heading says and nothing in the passage confirms counts less: 统筹各类教育协调发展 stands under 学习贯彻党的精神. */
const UNCONFIRMED = 0.7;

/** An untitled passage's lead goes on to the end of the clause that reaches this length: 进一步强化依法行政，全面实施民办教育机构…… */
const LEAD_LENGTH = 16;

/** Evidence of this weight makes a part half sure; one word of an object is two thirds. */
const DOUBT = 0.5;

/** What an object says of its second topic, against its first. */
const ALSO = 0.4;

/** A further topic needs this part of the main one's score. Below .6 more are wrong than right. */
const SECOND = 0.6;
const THIRD = 0.8;

/** A topic that makes up this share of the title is one of two the title names (学前教育和特殊教育) and needs less. */
const NAMED_SHARE = 0.4;
const NAMED = 0.35;
const MOST_TOPICS = 3;

/** A passing mention is no object of the measure: objects need this part of the heaviest one's weight. */
const OBJECT = 0.2;
const MOST_OBJECTS = 8;

/** Sums by key. */
class Sums<T> extends Map<T, number> {
  add(key: T, value: number) {
    this.set(key, (this.get(key) ?? 0) + value);
  }
  ranked(): [T, number][] {
    return [...this].sort((a, b) => b[1] - a[1]);
  }
}

/**
 * What a part says of each topic and object: shares of `weight`, all together less than it by how unsure the part is. Shares, not counts, so that a
 * long text says no more than a short one and a passing mention in it little.
 */
function evidence({ hits }: Part, weight: number, emphasis: (hit: Hit) => number = () => 1) {
  const topics = new Sums<string>();
  const objects = new Sums<number>();
  const seen = new Sums<number>();
  let sum = 0;
  for (const hit of hits) {
    const { kind, thing, topic, also, weight: says } = hit.meaning;
    // the nth mention of a thing says an nth of the first: a word in every sentence must not drown the rest
    seen.add(thing, 1);
    const value = (says * emphasis(hit)) / (seen.get(thing) as number);
    topics.add(topic, value);
    if (also) topics.add(also, value * ALSO);
    sum += value * (also ? 1 + ALSO : 1);
    if (kind === 'object') objects.add(thing, value);
  }
  for (const sums of [topics, objects] as Sums<unknown>[])
    for (const [key, value] of sums) sums.set(key, (weight * value) / (sum + DOUBT));
  return { topics, objects, certain: (weight * sum) / (sum + DOUBT) };
}

// 以“质量提升年”为主线，
const CLAUSE = /[^，。；：\n]*[，。；：\n]?/gu;

/** Length of the lead of a text: its first clauses, until they say something and are long enough. */
function leadLength(vocabulary: Vocabulary, text: string): number {
  let length = 0;
  let speaks = false;
  for (const [clause] of text.matchAll(CLAUSE)) {
    length += clause.length;
    speaks ||= readPart(vocabulary, clause, 'text').hits.length > 0;
    if (speaks && length >= LEAD_LENGTH) break;
  }
  return length;
}

/** The part of a passage that announces it, its title or else its lead, and the rest. */
function divide({ title, text }: Unclassified, vocabulary: Vocabulary): { title: Part; lead: Part; body: Part } {
  const start = text.startsWith(title) ? title.length : 0;
  const head = readPart(vocabulary, title, 'title');
  // 明理。深化。: a title that says nothing leaves its place to the lead
  const end = head.hits.length > 0 ? start : start + leadLength(vocabulary, text.slice(start));
  return {
    title: head,
    lead: readPart(vocabulary, text.slice(start, end), 'text', start),
    body: readPart(vocabulary, text.slice(end), 'text', end),
  };
}

/** Why: for each part the first word of every chosen thing, with its offsets in the text as it was given. */
function reasons(
  parts: readonly Part[],
  vocabulary: Vocabulary,
  topics: readonly string[],
  objects: readonly number[],
) {
  return parts.flatMap(({ where, heading, from, folded, hits }) => {
    const told = new Set<number>();
    return hits.flatMap(({ meaning, start, end }): Reason[] => {
      const { thing, topic } = meaning;
      if (told.has(thing) || !(topics.includes(topic) || objects.includes(thing))) return [];
      told.add(thing);
      return [
        {
          topic,
          ...(thing >= 0 && { object: vocabulary.objects[thing]?.id }),
          where,
          ...(heading !== undefined && { heading }),
          start: from + (folded.at[start] as number),
          end: from + (folded.at[end - 1] as number) + 1,
        },
      ];
    });
  });
}

/**
 * Topics and objects of a passage by the words of the vocabulary. Every part (title or lead, body, each heading above) divides its weight among the
 * topics its words name; the topic with the highest sum is the main one. A pure function: the same passage and vocabulary give the same answer, in
 * time linear in the text. Never throws; an empty passage has no topic but what its headings give it.
 */
export function classify(passage: Unclassified, vocabulary: Vocabulary): Classification {
  const { title, lead, body } = divide(passage, vocabulary);
  const opening = body.folded.text.indexOf('。');
  const ofTitle = evidence(title, TITLE);
  const topics = new Sums<string>();
  const objects = new Sums<number>();
  for (const said of [
    ofTitle,
    evidence(lead, LEAD),
    evidence(body, BODY, ({ start }) => (start < opening ? OPENING : 1)),
  ]) {
    for (const [topic, value] of said.topics) topics.add(topic, value);
    for (const [object, value] of said.objects) objects.add(object, value);
  }

  const parts = [title, lead, body];
  const confirmed = new Set(topics.keys());
  let weight = HEADING;
  for (let heading = passage.path.length - 1; heading >= 0; heading--) {
    const above = readPart(vocabulary, passage.path[heading] as string, 'path', 0, heading);
    if (above.hits.length === 0) continue;
    parts.push(above);
    const covered = above.hits.reduce((total, { start, end }) => total + end - start, 0) / above.folded.text.length;
    const said = evidence(above, weight * (PASSING + WHOLE * covered));
    for (const [topic, value] of said.topics)
      topics.add(topic, confirmed.size === 0 || confirmed.has(topic) ? value : value * UNCONFIRMED);
    if (objects.size === 0) for (const [object, value] of said.objects) objects.add(object, value);
    weight *= FADE;
  }

  const namedByTitle = new Set(
    title.hits.filter(({ meaning }) => meaning.kind === 'object').map(({ meaning }) => meaning.topic),
  );
  const ranked = topics.ranked();
  const best = ranked[0]?.[1] ?? 0;
  const chosen = ranked
    .slice(0, MOST_TOPICS)
    .filter(([topic, value], index) => {
      const named = namedByTitle.has(topic) && (ofTitle.topics.get(topic) ?? 0) >= ofTitle.certain * NAMED_SHARE;
      return value >= best * (index === 0 ? 1 : named ? NAMED : index === 1 ? SECOND : THIRD);
    })
    .map(([topic]) => topic);
  const heaviest = objects.ranked();
  const kept = heaviest
    .slice(0, MOST_OBJECTS)
    .filter(([, value]) => value >= (heaviest[0]?.[1] ?? 0) * OBJECT)
    .map(([object]) => object);
  return {
    topics: chosen,
    objects: kept.map((object) => vocabulary.objects[object]?.id as string),
    because: reasons(parts, vocabulary, chosen, kept),
  };
}
