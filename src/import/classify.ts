import type { Vocabulary } from '../report/vocabulary.ts';
import { type Found, wordFinder } from '../report/word-finder.ts';
import { fold } from '../text/fold.ts';

/** Constants of the method. */
export const K = {
  title: 3,
  lead: 2,
  opening: 1.5,
  body: 2,
  path: 1.6,
  pathFade: 0.5,
  covBase: 0.5,
  covGain: 1,
  doubt: 0.5,
  hint: 0.4,
  topicWord: 0.3,
  also: 0.4,
  means: 0.5,
  second: 0.55,
  third: 0.8,
  ownShare: 0.3,
  objectShare: 0.2,
  most: 8,
  leadMin: 8,
};

export interface Passage {
  title: string;
  text: string;
  path: readonly string[];
}
export interface Reason {
  object?: string;
  topic: string;
  where: 'title' | 'text' | 'path';
  heading?: number;
  start: number;
  end: number;
  word: string;
}
export interface Classification {
  topics: string[];
  objects: string[];
  because: Reason[];
}

interface Meaning {
  kind: 'word' | 'hint' | 'topic' | 'not';
  object?: number;
  topic: string;
  also?: string | undefined;
  weight: number;
}
interface Hit {
  meaning: Meaning;
  start: number;
  end: number;
  weight: number;
}

const finders = new WeakMap<Vocabulary, (text: string) => { found: Found<Meaning>[]; steps: number }>();
function finderOf(vocabulary: Vocabulary) {
  let finder = finders.get(vocabulary);
  if (!finder) {
    const words: [string, Meaning][] = [];
    for (const t of vocabulary.topics)
      for (const w of t.words) words.push([w, { kind: 'topic', topic: t.id, weight: K.topicWord }]);
    vocabulary.objects.forEach((o, object) => {
      for (const w of o.patterns)
        words.push([w, { kind: 'word', object, topic: o.topic, also: o.also, weight: o.weight }]);
      for (const w of o.hints)
        words.push([w, { kind: 'hint', object, topic: o.topic, also: o.also, weight: o.weight * K.hint }]);
      for (const w of o.not) words.push([w, { kind: 'not', object, topic: o.topic, weight: 0 }]);
    });
    finder = wordFinder(words);
    finders.set(vocabulary, finder);
  }
  return finder;
}

const MEANS =
  /(?:以|结合|围绕)([^，。；,;]{2,40})(?:为|是)(?:契机|抓手|载体|平台|依托|龙头|阵地|基地|导向|指导|主题|基础|动力|保障|统领|纽带|引领|指针|主线|依据|手段|形式)/gu;

function hits(text: string, vocabulary: Vocabulary): Hit[] {
  const { found } = finderOf(vocabulary)(text);
  const barred = found.filter((f) => f.value.kind === 'not');
  const means: [number, number][] = [];
  for (const m of text.matchAll(MEANS)) means.push([m.index, m.index + m[0].length]);
  const out: Hit[] = [];
  let end = 0;
  for (const f of found) {
    if (f.value.kind === 'not' || f.start < end) continue;
    if (barred.some((b) => b.value.object === f.value.object && b.start <= f.start && f.end <= b.end)) continue;
    // equal span: several meanings share it
    const inMeans = means.some(([a, b]) => a <= f.start && f.end <= b);
    out.push({ meaning: f.value, start: f.start, end: f.end, weight: f.value.weight * (inMeans ? K.means : 1) });
    end = f.end;
  }
  return out;
}

class Tally {
  topic = new Map<string, number>();
  object = new Map<number, number>();
  seen = new Map<string, number>();
  add(h: Hit, factor = 1) {
    const key = `${h.meaning.object ?? h.meaning.topic}`;
    const n = (this.seen.get(key) ?? 0) + 1;
    this.seen.set(key, n);
    const w = (h.weight * factor) / n; // harmonic: nth mention counts 1/n
    this.topic.set(h.meaning.topic, (this.topic.get(h.meaning.topic) ?? 0) + w);
    if (h.meaning.also) this.topic.set(h.meaning.also, (this.topic.get(h.meaning.also) ?? 0) + w * K.also);
    if (h.meaning.object !== undefined && h.meaning.kind === 'word')
      this.object.set(h.meaning.object, (this.object.get(h.meaning.object) ?? 0) + w);
  }
  total() {
    let s = 0;
    for (const v of this.topic.values()) s += v;
    return s;
  }
}

export function classify(passage: Passage, vocabulary: Vocabulary): Classification & { score?: [string, number][] } {
  const title = passage.title;
  let rest = passage.text.startsWith(title) ? passage.text.slice(title.length) : passage.text;
  const score = new Map<string, number>();
  const own = new Map<string, number>();
  const objects = new Map<number, number>();
  const give = (t: Tally, weight: number, mine: boolean) => {
    const sum = t.total();
    if (!sum) return;
    const sure = sum / (sum + K.doubt);
    for (const [id, v] of t.topic) {
      const s = (weight * sure * v) / sum;
      score.set(id, (score.get(id) ?? 0) + s);
      if (mine) own.set(id, (own.get(id) ?? 0) + s);
    }
    if (mine) for (const [o, v] of t.object) objects.set(o, (objects.get(o) ?? 0) + (weight * sure * v) / sum);
  };
  const field = (text: string, factor: (start: number) => number = () => 1) => {
    const t = new Tally();
    for (const h of hits(fold(text).text, vocabulary)) t.add(h, factor(h.start));
    return t;
  };
  if (title) give(field(title), K.title, true);
  let lead = '';
  if (!title) {
    const m = /^.{8,}?[，。；：\n]|^.+$/su.exec(rest);
    lead = m ? m[0] : rest;
    rest = rest.slice(lead.length);
    give(field(lead), K.lead, true);
  }
  const first = fold(rest).text.indexOf('。');
  give(
    field(rest, (s) => (s < first ? K.opening : 1)),
    K.body,
    true,
  );
  passage.path.forEach((h, i) => {
    const f = fold(h).text;
    let cov = 0;
    for (const x of hits(f, vocabulary)) if (x.meaning.kind !== 'topic' || true) cov += x.end - x.start;
    give(
      field(h),
      K.path * K.pathFade ** (passage.path.length - 1 - i) * (K.covBase + (K.covGain * cov) / Math.max(1, f.length)),
      false,
    );
  });
  const ranked = [...score].sort((a, b) => b[1] - a[1]);
  const top = ranked[0]?.[1] ?? 0;
  const topics = ranked
    .filter(
      ([id, s], i) =>
        i === 0 || (i < 3 && s >= (i === 1 ? K.second : K.third) * top && (own.get(id) ?? 0) >= K.ownShare * s),
    )
    .map(([id]) => id);
  const ob = [...objects].sort((a, b) => b[1] - a[1]);
  const best = ob[0]?.[1] ?? 0;
  return {
    topics,
    objects: ob.filter(([, s], i) => i < K.most && s >= K.objectShare * best).map(([o]) => vocabulary.objects[o]!.id),
    because: [],
    score: ranked,
  };
}
