import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { keepTime, keptTimes } from '../files/kept-times.ts';
import { duration } from '../reporters/progress.ts';

export const summary = '全部检查：格式、类型、无用代码、导入、内容规则、单元测试、构建、浏览器里的成品';

interface Step {
  name: string;
  command: string[];
  /** JSON report of vitest, where the step runs tests. */
  report?: string;
}

const cli = (...args: string[]) => [process.execPath, 'scripts/cli.ts', ...args];
const bin = (name: string, ...args: string[]) => [`node_modules/.bin/${name}`, ...args];
const vitest = (project: string): Step => {
  const report = `.cache/vitest-${project}.json`;
  return {
    name: project === 'unit' ? '单元测试' : '成品检查（浏览器）',
    command: bin(
      'vitest',
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ),
    report,
  };
};

/** In the order in which a mistake is cheapest to find. */
const STEPS: readonly Step[] = [
  { name: '格式与写法（biome）', command: bin('biome', 'ci', '.') },
  { name: '类型（astro check）', command: bin('astro', 'check', '--minimumSeverity', 'warning') },
  { name: '无用代码（knip）', command: bin('knip') },
  { name: '导入结果与来源一致', command: cli('import', '--check') },
  { name: '内容规则', command: cli('check') },
  vitest('unit'),
  { name: '构建', command: cli('build') },
  vitest('site'),
];

export async function run(): Promise<number> {
  mkdirSync('.cache', { recursive: true });
  let passed = 0;
  let failed = 0;
  const broken: string[] = [];
  for (const [index, { name, command, report }] of STEPS.entries()) {
    // as long as each took here the last time
    const times = keptTimes();
    const rest = STEPS.slice(index).map((step) => times[step.name]);
    const known = rest.every((time) => time !== undefined);
    const all = rest.reduce<number>((sum, time) => sum + (time ?? 0), 0);
    console.log(`\n[${index + 1}/${STEPS.length}] ${name}${known ? `，至全部做完约还需 ${duration(all)}` : ''}`);
    const start = performance.now();
    const [program = '', ...args] = command;
    const { status } = spawnSync(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    keepTime(name, (performance.now() - start) / 1000);
    if (report && existsSync(report)) {
      const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
      passed += numPassedTests;
      failed += numFailedTests;
    }
    if (status !== 0) {
      broken.push(name);
      console.error(`未通过：${name}`);
    }
  }
  console.log(broken.length ? `\n未通过：${broken.join('、')}` : '\n全部通过。');
  console.log(`tests: ${passed} passed, ${failed} failed`);
  return broken.length ? 1 : 0;
}
