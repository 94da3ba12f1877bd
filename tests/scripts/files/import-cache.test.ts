import { appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { generatedFiles } from '../../../scripts/files/change-project.ts';
import { IMPORT_CACHE, importCache } from '../../../scripts/files/import-cache.ts';
import { importContent, importProject } from '../../../scripts/files/import-project.ts';
import { readContent } from '../../../scripts/files/read-content.ts';
import { removeProject, smallProject, snapshot } from '../small-project.ts';

let root = '';
beforeEach(() => {
  root = smallProject();
});
afterEach(() => removeProject(root));

/** Imports with the cache. @returns what came out, and how many sources were taken from it. */
async function cached() {
  const cache = importCache(root);
  const project = await importProject(root, undefined, cache);
  return { project, taken: cache.save() };
}
const ABOUT = 'content/reports/shandong/qingdao/licang/2019/about.yml';
const names = () => readdirSync(join(root, IMPORT_CACHE));

describe('importCache', () => {
  it('gives what a cold import gives, to the byte', async () => {
    const cold = await importProject(root);
    expect((await cached()).taken).toBe(0);
    const { project, taken } = await cached();
    expect(taken).toBe(3);
    expect([...generatedFiles(project)]).toEqual([...generatedFiles(cold)]);
    expect(JSON.stringify([...project.imported.accounts])).toBe(JSON.stringify([...cold.imported.accounts]));
    expect(project.imported).toEqual(cold.imported);
    expect(project.problems).toEqual(cold.problems);
  });

  it('gives the same for the whole archive, further witnesses with it', async () => {
    const content = await readContent(process.cwd());
    const cold = importContent(content);
    const first = importCache(root);
    importContent(content, undefined, first);
    expect(first.save()).toBe(0);
    const second = importCache(root);
    const warm = importContent(content, undefined, second);
    expect(second.save()).toBe(content.texts.size);
    expect(warm.imported).toEqual(cold.imported);
    expect(warm.problems).toEqual(cold.problems);
    expect([...generatedFiles(warm)]).toEqual([...generatedFiles(cold)]);
  });

  it.each([
    ['what is stated of a report', ABOUT, 2],
    ['the vocabulary', 'content/vocabulary/noise.yml', 0],
  ])('reads anew after a change of %s', async (_, path, kept) => {
    await cached();
    const text = readFileSync(join(root, path), 'utf8');
    // a title is part of about.yml, a comment of the vocabulary
    writeFileSync(
      join(root, path),
      path === ABOUT ? text.replace(/^title: /m, 'notes: [改]\ntitle: ') : `${text}# 改\n`,
    );
    const { project, taken } = await cached();
    expect(taken).toBe(kept);
    expect(project.imported).toEqual((await importProject(root)).imported);
    expect(names()).toHaveLength(3);
  });

  it('reads a changed source anew, and keeps nothing of one with problems', async () => {
    await cached();
    appendFileSync(join(root, 'content/sources/003_0004396cb48acd1a.txt'), '县教育局\n');
    const { project, taken } = await cached();
    expect(taken).toBeLessThan(3);
    expect(project.problems).toEqual((await importProject(root)).problems);
    expect(project.problems.length).toBeGreaterThan(0);
  });

  it('reads anew what is damaged', async () => {
    const { project: before } = await cached();
    for (const name of names()) writeFileSync(join(root, IMPORT_CACHE, name), '{"account":');
    const { project, taken } = await cached();
    expect(taken).toBe(0);
    expect(project.imported).toEqual(before.imported);
    expect((await cached()).taken).toBe(3);
  });

  it('writes nothing until it is saved', async () => {
    const untouched = snapshot(root);
    await importProject(root, undefined, importCache(root));
    expect(snapshot(root)).toEqual(untouched);
    expect(existsSync(join(root, '.cache'))).toBe(false);
  });
});
