import fc from 'fast-check';
import { expect, it } from 'vitest';
import { check } from '../../src/check/check.ts';
import { mutated, planLike } from '../import/source-like.ts';
import { RUNS, TIMEOUT } from '../runs.ts';
import { archiveOf } from './archive-of.ts';

it(
  'the rules answer to any text, name lines of it, and repeat no number in full',
  () => {
    const personal = fc.constantFrom(
      '',
      '电话13800138000',
      '11010519491231002X',
      '家住阳光花园12栋302室',
      '\u202e',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.oneof(planLike, mutated), personal, (text, extra) => {
        const whole = `${text}\n1、${extra}`;
        const lines = whole.split('\n').length;
        for (const { line, message, hint, code } of check(archiveOf(whole))) {
          expect(line ?? 1).toBeLessThanOrEqual(lines);
          if (code.startsWith('personal-')) expect(message + hint).not.toContain('13800138000');
        }
      }),
      RUNS,
    );
  },
  TIMEOUT,
);
