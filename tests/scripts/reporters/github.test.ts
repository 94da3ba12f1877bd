import { expect, it } from 'vitest';
import { github } from '../../../scripts/reporters/github.ts';
import type { Problem } from '../../../src/report/problem.ts';

const PROBLEM: Problem = {
  code: 'personal-phone',
  level: 'error',
  file: 'content/sources/a.txt',
  line: 3,
  column: 5,
  message: '甲。',
  hint: '乙。',
};

it('is one command a problem, with its place', () => {
  expect(github([PROBLEM, { ...PROBLEM, level: 'warning', line: undefined, column: undefined }])).toBe(
    [
      '::error file=content/sources/a.txt,line=3,col=5,title=personal-phone::甲。%0A乙。%0A说明：/contribute/errors/#personal-phone',
      '::warning file=content/sources/a.txt,title=personal-phone::甲。%0A乙。%0A说明：/contribute/errors/#personal-phone',
    ].join('\n'),
  );
});

it('keeps a name or a message from ending a command or beginning another', () => {
  const shown = github([
    { ...PROBLEM, file: 'a\n::set-env name=x::y,line=1:%.txt', message: '一行\r\n::error::二行 100%' },
  ]);
  expect(shown.split('\n')).toHaveLength(1);
  expect(shown).toContain('file=a%0A%3A%3Aset-env name=x%3A%3Ay%2Cline=1%3A%25.txt,');
  expect(shown).toContain('一行%0D%0A::error::二行 100%25');
});
