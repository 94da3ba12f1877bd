import { expect, it } from 'vitest';
import { invisibleCharacter } from '../../../src/check/rules/invisible-character.ts';
import { archiveOf } from '../archive-of.ts';

it.each(['\u200b', '\ufeff', '\u00ad', '\u3164', '\u{e0041}'])(
  'tells %j in a published text and in what people write',
  (sign) => {
    const archive = { ...archiveOf(`1、教${sign}育工作要加强。`), written: [{ path: 'a.yml', text: `甲${sign}` }] };
    expect(invisibleCharacter.run(archive)).toMatchObject([
      { level: 'warning', file: 'content/sources/source.txt', line: 1 },
      { level: 'warning', file: 'a.yml', fix: { erase: [sign] } },
    ]);
  },
);

it('leaves a source alone where it is not published, and text that can be seen', () => {
  expect(invisibleCharacter.run(archiveOf('1、教育\u3000工作要加强。'))).toEqual([]);
});
