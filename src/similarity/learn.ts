import { comparer } from './compare.ts';
import type { MeasureIndex } from './index-measures.ts';
import type { Judgements } from './judgements.ts';
import { type Example, logistic, logit, type Model, sigmoid } from './logistic.ts';
import { mean, ndcg, PLACES } from './relevance.ts';

/** From this grade on a pair is the same measure. */
const SAME_GRADE = 2;

/** What a pair counts that nobody judged. Nearly all are unrelated, the judged pairs were picked among the likely ones; from .3 to 1 nothing changes. */
const UNJUDGED = 0.5;

/** Strength of the ridge, in examples; from 1 to 10 nothing changes. */
const RIDGE = 5;

/** The calibration looks at the best of each query, since these are shown. */
const SHOWN = 10;

/** A judged query with all its candidates. */
interface Question {
  report: string;
  grades: ReadonlyMap<string, number>;
  candidates: { id: string; features: readonly number[] }[];
}

/** A candidate as it would be shown by a model that has not seen its query's report. */
export interface Shown {
  query: string;
  candidate: string;
  place: number;
  probability: number;
  /** Undefined when nobody judged the pair. */
  grade: number | undefined;
}

/** A fitted model with what speaks for it. */
export interface Learned {
  model: Model;
  /** Turns the model's logit into a probability: fitted on logits for queries the model had not seen. */
  calibration: Model;
  /** nDCG@5 of the model on its own queries, of models without the query's report, and the latter with unjudged candidates left out. */
  fitted: number;
  crossValidated: number;
  judgedOnly: number;
  shown: Shown[];
}

function examples(questions: readonly Question[]): Example[] {
  return questions.flatMap(({ grades, candidates }) =>
    candidates.map(({ id, features }) => {
      const grade = grades.get(id);
      return { features, label: (grade ?? 0) >= SAME_GRADE ? 1 : 0, weight: grade === undefined ? UNJUDGED : 1 };
    }),
  );
}

function ranked(model: Model, { candidates }: Question): { id: string; logit: number }[] {
  return candidates
    .map(({ id, features }) => ({ id, logit: logit(model, features) }))
    .sort((a, b) => b.logit - a.logit);
}

function questions(index: MeasureIndex, judgements: Judgements): [query: string, question: Question][] {
  const number = new Map(index.measures.map(({ id }, measure) => [id, measure]));
  const compare = comparer(index);
  return [...judgements].flatMap(([id, grades]) => {
    const query = number.get(id);
    if (query === undefined) return [];
    compare.use(query);
    const candidates = index.measures.flatMap((candidate, measure) =>
      index.report[measure] === index.report[query] ? [] : [{ id: candidate.id, features: compare.compare(measure) }],
    );
    return [[id, { report: index.measures[query]?.report ?? '', grades, candidates }] as [string, Question]];
  });
}

/**
 * Fits the weights of the model to judgements, cross-validated by report: every query is also ranked by a model fitted without all queries of its
 * report. Deterministic. Queries that are no measures are left out.
 * @param onReport called after each report that was left out in turn
 */
export function learn(
  index: MeasureIndex,
  judgements: Judgements,
  onReport: (done: number, all: number) => void = () => {},
): Learned {
  const all = questions(index, judgements);
  const every = all.map(([, question]) => question);
  const model = logistic(examples(every), RIDGE);
  const order = (list: readonly { id: string }[]) => list.map(({ id }) => id);

  const unseen: { logit: number; query: string; candidate: string; place: number; grade: number | undefined }[] = [];
  const scores: { all: number | undefined; judged: number | undefined }[] = [];
  const reports = new Set(every.map((question) => question.report));
  for (const [done, report] of [...reports].entries()) {
    onReport(done, reports.size);
    const without = logistic(examples(every.filter((question) => question.report !== report)), RIDGE);
    for (const [query, question] of all) {
      if (question.report !== report) continue;
      const ranking = ranked(without, question);
      const { grades } = question;
      scores.push({
        all: ndcg(order(ranking), grades),
        judged: ndcg(order(ranking.filter(({ id }) => grades.has(id))), grades),
      });
      for (const [place, { id, logit }] of ranking.slice(0, SHOWN).entries())
        unseen.push({ logit, query, candidate: id, place, grade: grades.get(id) });
    }
  }
  const judged = unseen.filter(({ grade }) => grade !== undefined);
  const calibration = logistic(
    judged.map(({ logit, grade }) => ({ features: [logit], label: (grade ?? 0) >= SAME_GRADE ? 1 : 0, weight: 1 })),
    1,
  );
  return {
    model,
    calibration,
    fitted: mean(every.map((question) => ndcg(order(ranked(model, question)), question.grades))),
    crossValidated: mean(scores.map((score) => score.all)),
    judgedOnly: mean(scores.map((score) => score.judged)),
    shown: unseen.map(({ logit: value, ...rest }) => ({ ...rest, probability: sigmoid(logit(calibration, [value])) })),
  };
}

/** Precision of what is shown, for one band of probability. */
export interface Band {
  from: number;
  to: number;
  /** Judged pairs in the band, how many of them are the same measure, and how many share at least the theme. */
  judged: number;
  same: number;
  theme: number;
}

/** Sorts the judged pairs among the shown into bands of probability. @param places only the first so many places of each query */
export function bands(shown: readonly Shown[], borders: readonly number[], places = PLACES): Band[] {
  return borders.slice(0, -1).map((from, index) => {
    const to = borders[index + 1] as number;
    const grades = shown
      .filter(({ place, probability }) => place < places && probability >= from && probability < to)
      .map(({ grade }) => grade)
      .filter((grade) => grade !== undefined);
    const atLeast = (least: number) => grades.filter((grade) => grade >= least).length;
    return { from, to, judged: grades.length, same: atLeast(SAME_GRADE), theme: atLeast(1) };
  });
}
