import { dev } from 'astro';

export const summary = '一边改一边看：启动开发服务器（检索要先运行 npm run build）';

export async function run(): Promise<number> {
  await dev({});
  return 0;
}
