import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from '../files/browser.ts';
import { drawIcons } from '../files/draw-icons.ts';

export const summary = '由 public/favicon.svg 画出各种大小的图标和分享预览图，写入 public/';

export async function run(): Promise<number> {
  const browser = await launchBrowser();
  try {
    const files = await drawIcons(browser, readFileSync('public/favicon.svg', 'utf8'));
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join('public', name), content);
      console.log(`${name}  ${content.length} 字节`);
    }
  } finally {
    await browser.close();
  }
  return 0;
}
