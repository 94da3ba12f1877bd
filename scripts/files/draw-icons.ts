import type { Browser } from 'playwright-core';

const PAPER = '#fbfaf6';
const SITE = '教育工作计划档案';
const CLAIM = '各地教育局历年工作总结与工作计划';
const PROMISE = '原文照录 · 年份地区有据可查 · 逐字检索';

/** The drawing inside an svg: what stands between its outer tags, without its title. */
function drawing(svg: string): string {
  // <svg …><title>…</title><path …/></svg>
  return svg.replace(/^.*?<svg[^>]*>|<\/svg>\s*$|<title>.*?<\/title>/gs, '');
}

/** The mark of 24 units on a square ground, as wide as a share of it. */
function onGround(mark: string, share: number, ground: string): string {
  const rest = (24 * (1 - share)) / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><rect width="24" height="24" fill="${ground}"/><g transform="translate(${rest} ${rest}) scale(${share})">${mark}</g></svg>`;
}

/** What is shown where a link to the archive is passed on. */
function preview(mark: string): string {
  const text = (y: number, size: number, fill: string, weight: number, words: string, family: string) =>
    `<text x="430" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}" font-family="${family}">${words}</text>`;
  const serif = "'Noto Serif CJK SC', 'Songti SC', SimSun, serif";
  const sans = "'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', sans-serif";
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"><rect width="1200" height="630" fill="${PAPER}"/><rect width="1200" height="14" fill="#b01319"/><rect y="20" width="1200" height="4" fill="#b01319"/><g transform="translate(90 175) scale(12)">${mark}</g>${text(290, 80, '#1d1b18', 700, SITE, serif)}${text(365, 38, '#1d1b18', 400, CLAIM, sans)}${text(430, 32, '#5b564d', 400, PROMISE, sans)}</svg>`;
}

/** An .ico that holds png images, each of a square of the given side. */
export function packIco(images: readonly { side: number; png: Uint8Array }[]): Buffer {
  const HEAD = 6;
  const ENTRY = 16;
  const head = Buffer.alloc(HEAD + ENTRY * images.length);
  head.writeUInt16LE(1, 2); // an icon, not a cursor
  head.writeUInt16LE(images.length, 4);
  let at = head.length;
  images.forEach(({ side, png }, index) => {
    const entry = HEAD + ENTRY * index;
    head.writeUInt8(side % 256, entry);
    head.writeUInt8(side % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4); // planes
    head.writeUInt16LE(32, entry + 6); // bits a pixel
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...images.map(({ png }) => png)]);
}

/**
 * Every raster image of the site's mark, drawn by a browser.
 * @param svg the mark, `public/favicon.svg`: a square of 24 units
 * @returns file names and contents
 */
export async function drawIcons(browser: Browser, svg: string): Promise<Record<string, Buffer>> {
  const mark = drawing(svg);
  const page = await browser.newPage({ colorScheme: 'light' });
  const draw = async (source: string, width: number, height = width) => {
    await page.setViewportSize({ width, height });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${width}px;height:${height}px}</style>${source}`);
    return page.screenshot({ omitBackground: true });
  };
  const ico = [];
  for (const side of [16, 32, 48]) ico.push({ side, png: await draw(svg, side) });
  // A phone cuts a maskable icon to a circle of four fifths of its side.
  const SAFE = 0.62;
  const files = {
    'favicon.ico': packIco(ico),
    'icon-192.png': await draw(onGround(mark, 0.92, 'none'), 192),
    'icon-512.png': await draw(onGround(mark, 0.92, 'none'), 512),
    'icon-maskable-512.png': await draw(onGround(mark, SAFE, PAPER), 512),
    'apple-touch-icon.png': await draw(onGround(mark, 0.8, PAPER), 180),
    'preview.png': await draw(preview(mark), 1200, 630),
  };
  await page.close();
  return files;
}
