import { globSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { madeProject, removeProject } from '../../../scripts/bench/made-project.ts';
import { recombine } from '../../../scripts/bench/recombine.ts';
import { runStage } from '../../../scripts/bench/stage.ts';
import { fromMdx } from '../../../src/report/from-mdx.ts';
import { aboutOf } from '../../report/about-of.ts';

const real = globSync('content/reports/**/report.mdx')
  .sort()
  .map((path) => ({ id: path, about: aboutOf(), blocks: fromMdx(readFileSync(path, 'utf8')) }));
const root = madeProject(recombine(real, [{ path: 'hubei/wuhan/jiangan', code: '420102', name: '江岸区' }], 3));
afterAll(() => removeProject(root));

it('runs stages in processes of their own, with what they cost', async () => {
  const cost = await runStage(root, 'import', () => {});
  expect(cost.items).toBe(3);
  expect(Math.min(cost.seconds, cost.processor, cost.memory)).toBeGreaterThan(0);
  expect(globSync('content/reports/**/report.mdx', { cwd: root })).toHaveLength(3);
  expect((await runStage(root, 'check', () => {})).items).toBe(3);
  const { items: measures } = await runStage(root, 'similarity', () => {});
  expect(measures).toBeGreaterThan(40);
  await expect(runStage(root, 'relink', () => {})).rejects.toThrow(/E-BENCH relink/);
  expect((await runStage(root, 'reimport', () => {})).items).toBe(3);
  expect(globSync('.cache/import/[0-9a-f]*.json', { cwd: root })).toHaveLength(3);
  const { items: anew } = await runStage(root, 'relink', () => {});
  expect(anew).toBeGreaterThan(0);
  expect(anew).toBeLessThan(measures);
});

it('tells why a stage failed', async () => {
  const [path] = globSync('content/sources/*.txt', { cwd: root });
  rmSync(join(root, path as string));
  await expect(runStage(root, 'import', () => {})).rejects.toThrow(/E-BENCH import[\s\S]*made-0/);
});
