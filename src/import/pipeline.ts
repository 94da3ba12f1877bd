import type { About } from '../report/about.ts';
import type { DamageRule } from '../report/damage-rules.ts';
import type { Problem } from '../report/problem.ts';
import type { Block } from '../report/report.ts';
import { lineIndex } from '../text/line-index.ts';
import { restoreWidth } from '../text/width.ts';
import { type Account, account } from './account.ts';
import { annotate } from './annotate.ts';
import { assign } from './assign.ts';
import type { Claim } from './claim.ts';
import { clean, type Line } from './clean.ts';
import { type Applied, correct } from './correct.ts';
import { damage } from './damage.ts';
import { decode } from './decode.ts';
import type { Headings } from './headings.ts';
import { claimGaps, type Gap, join } from './join.ts';
import { label } from './label.ts';
import type { NoiseRule } from './noise.ts';
import type { Numbering } from './numbering.ts';
import { type Draft, structure } from './structure.ts';
import { rewrite, type Traced } from './traced.ts';

/** What the stages know of the language of these documents: the parsed files of `content/vocabulary/`. */
export interface Vocabulary {
  noise: readonly NoiseRule[];
  numbering: Numbering;
  headings: Headings;
  damage: readonly DamageRule[];
  classify(passage: { title: string; text: string; path: readonly string[] }): { topics: string[]; objects: string[] };
}

/** One report's share in a source: which report, from which lines, and whether it is the base text or another witness. */
export interface Share {
  report: string;
  /** Path of its about.yml, for messages. */
  file: string;
  about: About;
  /** Index in `about.witnesses`; 0 is the base text. */
  witness: number;
}

/** A source as handed to import: bytes and what is stated about it. */
export interface Input {
  /** Name in `content/sources/`, with extension. */
  name: string;
  /** Path, for messages. */
  file: string;
  bytes: Uint8Array;
  aside: readonly { lines: [number, number]; what: string }[];
  shares: readonly Share[];
  /** Set when some of what is stated of the source could not be read: then lines that seem to be nobody's are no problem of their own. */
  partial?: boolean;
  /** 1-based line of a field of an about.yml or of the source's .yml, for messages. */
  fieldLine?(file: string, ...path: (string | number)[]): number | undefined;
}

/** A share on its way through the stages. */
export interface Working extends Share {
  lines: Line[];
  paragraphs: Traced[];
  applied: Applied[];
  drafts: (Draft & Pick<Block, 'topics' | 'objects'>)[];
  blocks: Block[];
}

/** Everything import knows of a source between two stages. */
export interface State {
  input: Input;
  vocabulary: Vocabulary;
  text: string;
  lineOf(offset: number): number;
  lines: Line[];
  claims: Claim[];
  shares: Working[];
  problems: Problem[];
  account: Account | undefined;
}

interface Stage {
  name: string;
  /** What later stages may count on. */
  guarantees: string;
  run(state: State): State;
}

const each = (state: State, change: (share: Working) => Working): State => ({
  ...state,
  shares: state.shares.map(change),
});
const plain = (draft: Draft) => draft.title.text + (draft.titleOwnLine ? '\n' : '') + draft.content.text;

/**
 * The stages of import, in order. Each is a pure function of the state. Problems do not stop a source, so that one run finds them all; only bytes
 * that are no text go no further than `decode`.
 */
export const STAGES: readonly Stage[] = [
  {
    name: 'decode',
    guarantees: 'valid UTF-8 with LF and no control characters, or a problem',
    run: (state) => {
      const { text, problems } = decode(state.input.bytes, state.input.file);
      return { ...state, text, lineOf: lineIndex(text), problems: [...state.problems, ...problems] };
    },
  },
  {
    name: 'clean',
    guarantees: 'lines without noise and indents; every other character is claimed by a named rule',
    run: (state) => ({ ...state, ...clean(state.text, state.vocabulary.noise) }),
  },
  {
    name: 'assign',
    guarantees:
      'every line belongs to one report, is its title, or is an aside of the source, or a problem; ranges exist and do not overlap',
    run: assign,
  },
  {
    name: 'join',
    guarantees: 'a paragraph is one line: false breaks are mended and claimed as joined',
    run: (state) => {
      const numbered = (text: string) => label(text, state.vocabulary.numbering) !== undefined;
      const gaps: Gap[] = [];
      const next = each(state, (share) => {
        const joined = join(share.lines, numbered);
        for (const gap of joined.gaps) gaps.push(gap); // spreading a long list overflows the stack
        return { ...share, lines: joined.lines };
      });
      return { ...next, claims: claimGaps(state.claims, gaps) };
    },
  },
  {
    name: 'correct',
    guarantees: 'every correction of about.yml is applied exactly once, or is a problem',
    run: (state) => {
      const claims = [...state.claims];
      const problems = [...state.problems];
      const next = each(state, (share) => {
        if (share.witness > 0) return share;
        const corrected = correct(share.lines, share.about.corrections, share.file, state.lineOf, (index) =>
          state.input.fieldLine?.(share.file, 'corrections', index),
        );
        for (const claim of corrected.claims) claims.push(claim);
        problems.push(...corrected.problems);
        return { ...share, lines: corrected.lines, applied: corrected.applied };
      });
      return { ...next, claims, problems };
    },
  },
  {
    name: 'restore',
    guarantees: 'punctuation is full width in Chinese context (rule full-width); every character keeps its place',
    run: (state) =>
      each(state, (share) => ({
        ...share,
        paragraphs: share.lines.map(({ content }) => rewrite(content, restoreWidth(content.text))),
      })),
  },
  {
    name: 'structure',
    guarantees: 'headings, measures and paragraphs in reading order, with unique ids; no character lost',
    run: (state) =>
      each(state, (share) => ({
        ...share,
        drafts: structure(share.paragraphs, state.vocabulary.numbering, state.vocabulary.headings).map((draft) => ({
          ...draft,
          topics: [],
          objects: [],
        })),
      })),
  },
  {
    name: 'classify',
    guarantees: 'topics and objects of every measure and paragraph, by the vocabulary',
    run: (state) =>
      each(state, (share) => {
        if (share.witness > 0) return share;
        const above: { level: number; title: string }[] = [];
        const drafts = share.drafts.map((draft) => {
          while ((above.at(-1)?.level ?? 0) >= draft.level) above.pop();
          const path = above.map(({ title }) => title);
          if (draft.type === 'heading') {
            above.push({ level: draft.level, title: draft.content.text });
            return draft;
          }
          const { topics, objects } = state.vocabulary.classify({ title: draft.title.text, text: plain(draft), path });
          return { ...draft, topics, objects };
        });
        return { ...share, drafts };
      }),
  },
  {
    name: 'annotate',
    guarantees: 'blocks as published, what was corrected marked with the source’s reading and the reason',
    run: (state) =>
      each(state, (share) =>
        share.witness > 0
          ? share
          : { ...share, blocks: annotate(share.drafts, share.applied, state.lineOf, restoreWidth) },
      ),
  },
  {
    name: 'damage',
    guarantees: 'masks, lost words and broken-off ends are marked where they stand; the plain text stays the same',
    run: (state) => each(state, (share) => ({ ...share, blocks: damage(share.blocks, state.vocabulary.damage) })),
  },
  {
    name: 'account',
    guarantees: 'every character of the source has exactly one fate, or a problem',
    run: (state) => {
      const claims = [...state.claims];
      for (const { drafts, report, witness } of state.shares) {
        for (const draft of drafts) {
          const fate = witness > 0 ? 'other-witness' : draft.type === 'heading' ? 'heading' : 'passage';
          const offsets = [draft.number, draft.title, draft.content].flatMap(({ at }) =>
            at.filter((offset) => offset >= 0),
          );
          for (let start = 0; start < offsets.length; ) {
            let end = start + 1;
            while (offsets[end] === (offsets[end - 1] as number) + 1) end++;
            claims.push({
              from: offsets[start] as number,
              to: (offsets[end - 1] as number) + 1,
              fate,
              report,
              block: draft.id,
            });
            start = end;
          }
        }
      }
      const result = account(state.text, claims, state.input.file, state.lineOf);
      return { ...state, account: result.account, problems: [...state.problems, ...result.problems] };
    },
  },
];

/**
 * Runs all stages over one source. Pure and deterministic. Never throws on any bytes: what is wrong with a source becomes problems.
 * @param after called after each stage with its name, for measuring.
 */
export function pipeline(input: Input, vocabulary: Vocabulary, after: (stage: string) => void = () => {}): State {
  let state: State = {
    input,
    vocabulary,
    text: '',
    lineOf: () => 1,
    lines: [],
    claims: [],
    shares: input.shares.map((share) => ({ ...share, lines: [], paragraphs: [], applied: [], drafts: [], blocks: [] })),
    problems: [],
    account: undefined,
  };
  for (const stage of STAGES) {
    state = stage.run(state);
    after(stage.name);
    if (state.text === '') break;
  }
  return state;
}
