import { describe, expect, it } from 'vitest';
import { numberingGap } from '../../../src/check/rules/numbering-gap.ts';
import { archiveOf } from '../archive-of.ts';

const messages = (...lines: string[]) => numberingGap.run(archiveOf(lines.join('\n'))).map(({ message }) => message);
const item = (number: string) => `${number}加强管理。积极推进教育集团化办学，扩大优质资源覆盖面。`;

describe('numbering-gap', () => {
  it('tells what is missing, where, and how it is printed', () => {
    const [message, ...more] = messages('一、德育', item('1、'), item('2、'), item('4、'));
    expect(more).toEqual([]);
    expect(message).toContain('编号缺 3：2 之后就是 4（#1-4，来源 source.txt 第 4 行，印作“4、”）');
  });

  it('tells several numbers as a range, and those that are missing at the beginning', () => {
    expect(messages('一、德育', item('1、'), item('5、')).join()).toContain('编号缺 2–4');
    expect(messages('一、德育', item('3、')).join()).toContain('编号缺 1–2：开头就是 3');
  });

  it.each([
    ['numbers from one', [item('1、'), item('2、'), item('3、')]],
    [
      'numbers that run on through chapters',
      ['一、甲', item('1、'), item('2、'), '二、乙', item('3、'), '三、丙', item('4、')],
    ],
    ['numbers that begin anew', ['一、甲', item('1、'), item('2、'), '二、乙', item('1、'), item('2、')]],
    ['what is no number of a list', ['一、甲', item('1、'), item('50、')]],
  ])('takes %s', (_, lines) => {
    expect(messages(...lines)).toEqual([]);
  });
});
