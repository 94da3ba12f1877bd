import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packIco } from '../../../scripts/files/draw-icons.ts';

/** Width and height of a png, from its first chunk. */
const size = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)];

it('packIco puts images one after the other and says where', () => {
  const ico = packIco([
    { side: 16, png: Buffer.from('abc') },
    { side: 256, png: Buffer.from('defg') },
  ]);
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 2]);
  expect([ico[6], ico[22]]).toEqual([16, 0]);
  const at = ico.readUInt32LE(18 + 16);
  expect(ico.subarray(at, at + ico.readUInt32LE(14 + 16)).toString()).toBe('defg');
});

it('the images that are kept have the sizes that pages and browsers ask for', () => {
  for (const [file, width, height] of [
    ['icon-192.png', 192, 192],
    ['icon-512.png', 512, 512],
    ['icon-maskable-512.png', 512, 512],
    ['apple-touch-icon.png', 180, 180],
    ['preview.png', 1200, 630],
  ] as const)
    expect(size(readFileSync(`public/${file}`)), file).toEqual([width, height]);
  const ico = readFileSync('public/favicon.ico');
  expect([6, 22, 38].map((at) => ico[at])).toEqual([16, 32, 48]);
});
