import { build } from 'astro';
import { builtBase } from '../files/built-base.ts';
import { indexSearch } from '../files/index-search.ts';

export const summary = '把全部内容建成静态网站，写入 dist/';

const seconds = (since: number) => `${((performance.now() - since) / 1000).toFixed(1)} 秒`;

export async function run(): Promise<number> {
  const start = performance.now();
  console.log('[1/2] 生成网页……');
  try {
    await build({ logLevel: 'warn' });
    console.log(`      完成，用时 ${seconds(start)}`);
    console.log('[2/2] 建立检索索引……');
    const from = performance.now();
    const records = await indexSearch('dist', builtBase('dist'));
    console.log(`      ${records} 条记录，用时 ${seconds(from)}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.error('E-BUILD 没有建成。');
    return 1;
  }
  console.log(`网站在 dist/，共用 ${seconds(start)}。`);
  return 0;
}
