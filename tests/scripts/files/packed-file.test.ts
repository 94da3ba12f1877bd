import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readPacked, writePacked } from '../../../scripts/files/packed-file.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const VALUE = {
  key: '校园“食堂”',
  numbers: Int32Array.of(-1, 2 ** 31 - 1),
  within: { none: new Float64Array(0), hashes: Uint32Array.of(2 ** 32 - 1), bytes: Uint8Array.of(7, 8, 9) },
  list: [Float32Array.of(0.5), 'a', 3, null],
  infinite: Float64Array.of(Number.NEGATIVE_INFINITY),
};

it('gives back what was written, whatever the places of its columns', () => {
  const file = join(folder, 'a.bin');
  writePacked(file, VALUE);
  expect(readPacked(file)).toEqual(VALUE);
  // part of a larger piece of memory, at an odd place
  const part = { bytes: Uint8Array.of(1, 2, 3, 4).subarray(1, 3), numbers: Int32Array.of(1, 2, 3).subarray(2) };
  writePacked(file, part);
  expect(readPacked(file)).toEqual({ bytes: Uint8Array.of(2, 3), numbers: Int32Array.of(3) });
  expect(readdirSync(folder)).toEqual(['a.bin']);
});

it('gives nothing when the file is not there, not whole, or changed in any place', () => {
  const file = join(folder, 'a.bin');
  expect(readPacked(file)).toBe(undefined);
  writePacked(file, VALUE);
  const whole = readFileSync(file);
  for (let at = 0; at < whole.length; at++) {
    const changed = Buffer.from(whole);
    changed[at] = (changed[at] as number) ^ 1;
    writeFileSync(file, changed);
    expect(readPacked(file)).toBe(undefined);
    writeFileSync(file, whole.subarray(0, at));
    expect(readPacked(file)).toBe(undefined);
  }
  writeFileSync(file, Buffer.concat([whole, Buffer.of(0)]));
  expect(readPacked(file)).toBe(undefined);
  writeFileSync(file, whole);
  expect(readPacked(file)).toEqual(VALUE);
});
