import { expect, it } from 'vitest';
import { bidiCharacter } from '../../../src/check/rules/bidi-character.ts';
import { archiveOf } from '../archive-of.ts';

it('tells it in a published text, with its place in the source and no fix: sources are not changed', () => {
  const [problem, ...more] = bidiCharacter.run(archiveOf('一、甲\n1、2019\u202e年，加强管理。'));
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ level: 'error', file: 'content/sources/source.txt', line: 2, column: 7 });
  expect(problem?.message).toContain('U+202E');
  expect(problem?.fix).toBeUndefined();
});

it('takes it out of what people write', () => {
  const archive = { ...archiveOf('一、甲'), written: [{ path: 'a.md', text: '甲\n乙\u2066丙' }] };
  expect(bidiCharacter.run(archive)).toMatchObject([{ file: 'a.md', line: 2, fix: { erase: ['\u2066'] } }]);
});
