import { expect, it } from 'vitest';
import { yearUnsupported } from '../../../src/check/rules/year-unsupported.ts';
import { archiveOf, yearsOf } from '../archive-of.ts';

it('tells a year that only the title has, and is silent where the text prints it', () => {
  const fields = { titlePrinted: '2019年工作总结' };
  const run = (text: string) => yearUnsupported.run(archiveOf(text, { ...fields, ...yearsOf([2019]) }));
  expect(run('2019年工作总结\n1、20xx年，加强管理。')).toHaveLength(1);
  expect(run('2019年工作总结\n1、20xx年，加强管理。\n2、2019年完成改造。')).toEqual([]);
});
