import { describe, expect, it } from 'vitest';
import { terminal } from '../../../scripts/reporters/terminal.ts';
import type { Problem } from '../../../src/report/problem.ts';

const problem = (fields: Partial<Problem>): Problem => ({
  code: 'field-missing',
  level: 'error',
  file: 'content/reports/anhui/2015/about.yml',
  message: '缺少字段 kind。',
  hint: '请补上这个字段。',
  ...fields,
});

describe('terminal', () => {
  it('says where, what, what to do, and where it is explained; then how many there are', () => {
    expect(terminal([problem({ line: 3 })])).toBe(
      [
        'content/reports/anhui/2015/about.yml:3  错误  field-missing',
        '  缺少字段 kind。',
        '  请补上这个字段。',
        '  说明：/contribute/errors/#field-missing',
        '',
        '共 1 个错误、0 个提醒（1 个文件）。',
      ].join('\n'),
    );
  });

  it('leaves out a line that there is not', () => {
    expect(terminal([problem({})]).split('\n')[0]).toBe('content/reports/anhui/2015/about.yml  错误  field-missing');
  });

  it('goes by files and lines, whatever the order they were found in', () => {
    const text = terminal([
      problem({ file: 'b', line: 2 }),
      problem({ file: 'a', line: 10, level: 'warning' }),
      problem({ file: 'b' }),
      problem({ file: 'a', line: 9 }),
    ]);
    expect(text.match(/^\S+(?= {2}(?:错误|提醒))/gm)).toEqual(['a:9', 'a:10', 'b', 'b:2']);
    expect(text).toContain('共 3 个错误、1 个提醒（2 个文件）。');
  });

  it('counts nothing when there is nothing', () => {
    expect(terminal([])).toBe('共 0 个错误、0 个提醒（0 个文件）。');
  });
});
