import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../files/browser.ts';
import { serve } from '../files/serve.ts';
import { shotPages } from '../files/shot-pages.ts';
import { progress } from '../reporters/progress.ts';

export const summary = '把已生成的网站的主要页面逐一截图，供人检查版面';

const HELP = `用法：npm run shots -- [--out <文件夹>] [--only <页面>] [--full]
先运行 npm run build。每个页面按 360、768、1440 像素宽各截浅色、深色两张，默认放进 .cache/shots/；
--only 只截一个页面，--full 截整页而不只是第一屏。`;

/** A small phone, a tablet, a desktop: width and height of the window in CSS pixels. */
const WINDOWS = [
  [360, 780],
  [768, 1024],
  [1440, 900],
] as const;
const SCHEMES = ['light', 'dark'] as const;

/** Writes `<page>-<width>-<scheme>.png`; 1 when the site is not built or a page is unknown. */
export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      out: { type: 'string', default: '.cache/shots' },
      only: { type: 'string' },
      full: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (!existsSync('dist/data/reports.jsonl')) {
    console.error('E-SHOTS dist/ 里没有生成好的网站；先运行 npm run build。');
    return 1;
  }
  const pages = Object.entries(shotPages('dist')).filter(([name]) => !values.only || name === values.only);
  if (pages.length === 0) {
    console.error(`E-SHOTS 没有“${values.only}”这个页面；可选：${Object.keys(shotPages('dist')).join('、')}。`);
    return 1;
  }
  const folder = resolve(values.out);
  mkdirSync(folder, { recursive: true });
  const site = await serve(resolve('dist'));
  const browser = await launchBrowser();
  const tell = progress('截图');
  let taken = 0;
  try {
    for (const colorScheme of SCHEMES)
      for (const [width, height] of WINDOWS) {
        const context = await browser.newContext({ colorScheme, viewport: { width, height }, reducedMotion: 'reduce' });
        const page = await context.newPage();
        for (const [name, path] of pages) {
          await page.goto(site.origin + path, { waitUntil: 'networkidle' });
          await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: values.full });
          tell(++taken, pages.length * WINDOWS.length * SCHEMES.length);
        }
        await context.close();
      }
  } finally {
    await browser.close();
    await site.close();
  }
  console.log(`${pages.length * WINDOWS.length * SCHEMES.length} 张截图在 ${folder}。`);
  return 0;
}
