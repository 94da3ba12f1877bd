import { describe, expect, it } from 'vitest';
import { readExceptions, withoutExceptions } from '../../src/check/exceptions.ts';
import type { Problem } from '../../src/report/problem.ts';

const entry = (text: string) =>
  readExceptions(`- rule: personal-phone\n  file: content/sources/a.txt\n${text}  reason: 账号\n`);
const problem: Problem = {
  code: 'personal-phone',
  level: 'error',
  file: 'content/sources/a.txt',
  line: 3,
  message: '像是个人手机号码：“138****8000”。',
  hint: '甲',
};

describe('exceptions', () => {
  it('are none where the file is missing, empty or all comments', () => {
    for (const text of ['', '\n', '# 说明\n']) expect(readExceptions(text)).toEqual({ exceptions: [], problems: [] });
  });

  it('silence what they name, by rule, file and text', () => {
    for (const text of ['', '  text: "8000"\n']) {
      const { exceptions } = entry(text);
      expect(withoutExceptions([problem], exceptions)).toEqual([]);
      expect(withoutExceptions([{ ...problem, file: 'b' }], exceptions).map(({ code }) => code)).toEqual([
        'personal-phone',
        'exception-unused',
      ]);
    }
  });

  it('tell that they silence nothing, with a fix', () => {
    const { exceptions } = entry('  text: "9999"\n');
    expect(withoutExceptions([problem], exceptions)).toMatchObject([
      problem,
      { code: 'exception-unused', file: 'content/exceptions.yml', line: 1, fix: { at: [0] } },
    ]);
  });

  it('are not for rules that need nobody’s judgement', () => {
    const { exceptions, problems } = readExceptions(
      '- { rule: source-checksum, file: a, reason: 甲 }\n- { rule: nothing, file: a, reason: 甲 }\n',
    );
    expect(exceptions).toEqual([]);
    expect(problems).toMatchObject([
      { code: 'exception-unknown', line: 1 },
      { code: 'exception-unknown', line: 2 },
    ]);
  });

  it('need a reason', () => {
    expect(readExceptions('- { rule: personal-phone, file: a }\n').problems).toMatchObject([{ code: 'field-missing' }]);
  });
});
