import type { Passage } from '../../src/report/passages.ts';
import { seededRandom } from './seeded-random.ts';

/** Measures in one synthetic report, as in the archive's longer ones. */
const REPORT = 35;

/** How often a clause is taken from another measure of the same topic, a clause is left out, a letter is changed. */
const FOREIGN = 0.5;
const LEFT_OUT = 0.1;
const CHANGED = 0.03;

const NAMES = ['安平', '临江', '永兴', '大通', '清河', '东阳', '石门', '青山', '南城', '新丰', '长宁', '西湖'];

// 眉县、东丽区、南平市 behind the start of a clause or a word that names follow
const NAME = /(?<=^|[，。、全在对])[\u4e00-\u9fff]{2}(?=[县区市])/gu;
const FIGURE = /\d+(?:\.\d+)?/gu;

// 认真贯彻《中小学体育工作条例》，积极开展……活动。: up to and with the sign that closes it
const CLAUSE = /[^，。；！？\n]+[，。；！？\n]*/gu;

const clauses = (text: string): string[] => text.match(CLAUSE) ?? [];

/**
 * Makes `count` measures out of real ones: each keeps title and headings of one, and half of its clauses; the others come from measures on the same
 * topic, some are left out, names, figures and some letters are changed. So measures on one matter are alike, and hardly two are copies. The same seed
 * gives the same measures.
 */
export function syntheticMeasures(real: readonly Passage[], count: number, seed = 1): Passage[] {
  const next = seededRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const measures = real.filter(({ type }) => type === 'measure');
  const pools = new Map<string | undefined, string[]>();
  for (const { text, topics } of measures) pools.set(topics[0], [...(pools.get(topics[0]) ?? []), ...clauses(text)]);
  const letters = measures
    .map(({ text }) => text)
    .join('')
    .replace(/[^\u4e00-\u9fff]/gu, '');

  const vary = (clause: string): string =>
    clause
      .replace(NAME, () => pick(NAMES))
      .replace(FIGURE, (figure) => String(Math.ceil(Number(figure) * (0.5 + next()))))
      .replace(/[\u4e00-\u9fff]/gu, (letter) =>
        next() < CHANGED ? letters.charAt(Math.floor(next() * letters.length)) : letter,
      );

  return Array.from({ length: count }, (_, index) => {
    const base = pick(measures);
    const body = base.text.startsWith(base.title) ? base.text.slice(base.title.length) : base.text;
    const pool = pools.get(base.topics[0]) ?? [];
    const text = clauses(body)
      .filter((_, place) => place === 0 || next() >= LEFT_OUT)
      .map((clause) => vary(next() < FOREIGN ? pick(pool) : clause));
    const report = `synthetic/${Math.floor(index / REPORT)}`;
    return { ...base, id: `${report}#${index % REPORT}`, report, text: base.title + text.join('') };
  });
}
