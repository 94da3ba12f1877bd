import { expect, it } from 'vitest';
import { personalPhone } from '../../../src/check/rules/personal-phone.ts';
import { archiveOf } from '../archive-of.ts';

const found = (text: string) => personalPhone.run(archiveOf(text));

it('tells the line, the columns, and the command that blacks them out; the number itself is not repeated', () => {
  const [problem, ...more] = found('一、甲\n联系人：王老师，手机13800138000。');
  expect(more).toEqual([]);
  expect(problem).toMatchObject({ level: 'error', file: 'content/sources/source.txt', line: 2, column: 11 });
  expect(problem?.hint).toContain('npm run redact -- content/sources/source.txt 2:11-21 --reason');
  expect(JSON.stringify(problem)).not.toContain('13800138000');
});

it.each(['138-0013-8000', '138 0013 8000', '+86 13800138000', '１３８００１３８０００'])('finds %s', (number) => {
  expect(found(`电话${number}，`)).toHaveLength(1);
});

it.each([
  '投入13800138000元',
  '编号2013800138000',
  '0713-8001380',
  '88613800138000123',
  '12800138000',
  '比13800138000.5大',
])('takes %s for none', (text) => {
  expect(found(text)).toEqual([]);
});

it('looks into what people write as well', () => {
  const archive = { ...archiveOf('一、甲'), written: [{ path: 'content/terms/a.md', text: '问13800138000' }] };
  expect(personalPhone.run(archive)).toMatchObject([{ file: 'content/terms/a.md', line: 1, column: 2 }]);
});
