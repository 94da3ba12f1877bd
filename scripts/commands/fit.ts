import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { passages } from '../../src/report/passages.ts';
import { FEATURES } from '../../src/similarity/compare.ts';
import { indexMeasures } from '../../src/similarity/index-measures.ts';
import { type Judged, judgements } from '../../src/similarity/judgements.ts';
import { bands, type Learned, learn } from '../../src/similarity/learn.ts';
import { readArchive } from '../files/read-archive.ts';
import { writeAll } from '../files/write-all.ts';
import { progress } from '../reporters/progress.ts';
import { terminal } from '../reporters/terminal.ts';

export const summary = '由人工评判拟合“同类措施”的权重，写入 src/similarity/weights.ts（--check 只算不写）';

const JUDGED = 'tests/similarity/judged.json';
const WEIGHTS = 'src/similarity/weights.ts';

const BORDERS = [0, 0.05, 0.1, 0.2, 0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1.01];

const share = (part: number, whole: number) => (whole ? (part / whole).toFixed(2) : '—').padStart(4);

/** The figures behind a fit, line by line: they are printed and stand in the generated file. */
function evidence({ fitted, crossValidated, judgedOnly, shown }: Learned, queries: number, pairs: number): string[] {
  const unjudged = shown.filter(({ place, grade }) => place < 5 && grade === undefined).length;
  return [
    `${queries} queries, ${pairs} judged pairs.`,
    `nDCG@5 on these queries: ${fitted.toFixed(3)}; for each query by weights fitted without its report: ${crossValidated.toFixed(3)};`,
    `the same without candidates that nobody judged (${unjudged} of the first five; they count as unrelated above): ${judgedOnly.toFixed(3)}.`,
    'Cross-validated, first five places, judged pairs by probability:',
    'probability  pairs  same  same or theme',
    ...bands(shown, BORDERS).map(
      ({ from, to, judged, same, theme }) =>
        `${from.toFixed(2)}–${Math.min(1, to).toFixed(2)}    ${String(judged).padStart(5)}  ${share(same, judged)}  ${share(theme, judged)}`,
    ),
  ];
}

/** As the formatter leaves it: without zeros at the end. */
const rounded = (value: number) => Number(value.toFixed(4));

function generated({ model, calibration }: Learned, lines: readonly string[]): string {
  const numbers = (list: readonly number[]) => list.map(rounded).join(', ');
  return `// Written by \`npm run fit\` from ${JUDGED}; do not edit by hand.
import type { Model } from './logistic.ts';

/**
 * Weights of the features (${FEATURES.join(', ')}) and the calibration of the model's logit.
 *
${lines.map((line) => ` * ${line}`).join('\n')}
 */
export const WEIGHTS: { model: Model; calibration: Model } = {
  model: { bias: ${rounded(model.bias)}, weights: [${numbers(model.weights)}] },
  calibration: { bias: ${rounded(calibration.bias)}, weights: [${numbers(calibration.weights)}] },
};
`;
}

/** Fits and writes the weights of the project at `root`. @returns 0; 1 when content or judgements have problems. */
export async function run(args: string[], root = process.cwd()): Promise<number> {
  const { values } = parseArgs({ args, options: { check: { type: 'boolean', default: false } } });
  const { reports, vocabulary, problems } = await readArchive(root);
  if (problems.length > 0) {
    console.error(terminal(problems));
    return 1;
  }
  const rows = reports.flatMap(passages);
  const judged: Judged[] = JSON.parse(await readFile(join(root, JUDGED), 'utf8'));
  const { grades, lost } = judgements(judged, rows);
  if (lost.length > 0) {
    console.error(`E-JUDGED ${JUDGED} 中有 ${lost.length} 处引文在报告里找不到：\n  ${lost.join('\n  ')}`);
    return 1;
  }
  const learned = learn(indexMeasures(rows, vocabulary), grades, progress('拟合'));
  const pairs = [...grades.values()].reduce((sum, row) => sum + row.size, 0);
  const lines = evidence(learned, grades.size, pairs);
  console.log(lines.join('\n'));
  console.log(
    `weights  ${FEATURES.map((name, index) => `${name} ${learned.model.weights[index]?.toFixed(2)}`).join('  ')}`,
  );
  if (values.check) return 0;
  const changed = await writeAll(root, new Map([[join(root, WEIGHTS), generated(learned, lines)]]));
  console.log(changed.length > 0 ? `写入 ${WEIGHTS}。` : '没有变化。');
  return 0;
}
