/** A measure that gives clauses to others. */
interface Giver {
  /** Title and text. */
  text: string;
  topics: readonly string[];
}

/** How often a clause is taken from another measure of the same topic, a clause is left out, a letter is changed. */
const FOREIGN = 0.5;
const LEFT_OUT = 0.1;
const CHANGED = 0.03;

const NAMES = ['安平', '临江', '永兴', '大通', '清河', '东阳', '石门', '青山', '南城', '新丰', '长宁', '西湖'];

// 眉县、东丽区、南平市 behind the start of a clause or a word that names follow
const NAME = /(?<=^|[，。、全在对])[\u4e00-\u9fff]{2}(?=[县区市])/gu;
// 32.9, 2015; longer ones are numbers of documents, and changed they may come out as somebody’s telephone
const FIGURE = /(?<![\d.])\d{1,8}(?:\.\d{1,8})?(?![\d.])/gu;

// 认真贯彻《中小学体育工作条例》，积极开展……活动。: up to and with the sign that closes it
const CLAUSE = /[^，。；！？\n]+[，。；！？\n]*/gu;

const clauses = (text: string): string[] => text.match(CLAUSE) ?? [];

/**
 * Gives measures new wording: about half of the clauses stay, the others come from measures on the same topic, some are left out; names, figures and
 * some letters are changed. So measures on one matter are alike, and hardly two are copies.
 * @param next numbers from 0 to 1; the same ones give the same wording
 * @returns the new wording of a text (a measure's, without its title) on some topics
 */
export function rewording(
  measures: readonly Giver[],
  next: () => number,
): (body: string, topics: readonly string[]) => string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
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

  return (body, topics) => {
    const pool = pools.get(topics[0]) ?? [];
    return clauses(body)
      .filter((_, place) => place === 0 || next() >= LEFT_OUT)
      .map((clause) => vary(next() < FOREIGN ? pick(pool) : clause))
      .join('');
  };
}
