import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { keepTime, keptTimes } from '../files/kept-times.ts';
import { duration } from '../reporters/progress.ts';

export const summary = '长时间的随机检验：每条性质试 10000 次（--runs 次数，--seed 另起一组）';

/** Tests whose properties are tried on any text and any bytes. */
const TESTS = [
  'tests/import/invariants.test.ts',
  'tests/report/to-mdx.test.ts',
  'tests/report/from-mdx.test.ts',
  'tests/report/escape.test.ts',
  'tests/report/ledger.test.ts',
  'tests/new/any-text.test.ts',
  'tests/new/about-yaml.test.ts',
  'tests/change/black-out.test.ts',
  'tests/check/any-text.test.ts',
];

/** Runs the property tests longer than `npm test` does. @returns vitest's exit code. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '10000' }, seed: { type: 'string' } },
  });
  const whole = (text: string | undefined) => text === undefined || /^[1-9]\d{0,7}$/.test(text);
  if (!whole(values.runs) || !whole(values.seed)) {
    console.error('E-FUZZ --runs 和 --seed 应为正整数。');
    return 2;
  }
  const seed = values.seed === undefined ? {} : { PROPERTY_SEED: values.seed };
  const name = `fuzz ${values.runs}`;
  const last = keptTimes()[name];
  if (last !== undefined) console.log(`约需 ${duration(last)}。`);
  const start = performance.now();
  const { status } = spawnSync(
    'node_modules/.bin/vitest',
    ['run', '--project', 'unit', '--reporter=verbose', ...TESTS],
    {
      stdio: 'inherit',
      env: { ...process.env, PROPERTY_RUNS: values.runs, ...seed },
    },
  );
  keepTime(name, (performance.now() - start) / 1000);
  return status ?? 1;
}
