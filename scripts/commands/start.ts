import { builtBase } from '../files/built-base.ts';
import { serve } from '../files/serve.ts';
import { run as runBuild } from './build.ts';
import { run as runImport } from './import.ts';

export const summary = '导入、建站，并在 http://localhost:4321 打开（端口被占用时另选一个）';

const PORT = 4321;

export async function run(): Promise<number> {
  console.log('导入内容……');
  const failed = (await runImport([])) || (await runBuild());
  if (failed) return failed;
  const base = builtBase('dist');
  const { origin } = await serve('dist', PORT, base);
  console.log(`\n请在浏览器中打开：${origin}${base}\n按 Ctrl+C 结束。`);
  return 0;
}
