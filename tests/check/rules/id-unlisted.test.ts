import { expect, it } from 'vitest';
import { idUnlisted } from '../../../src/check/rules/id-unlisted.ts';
import { archiveOf } from '../archive-of.ts';

it('tells reports with ids that the ledger does not hold', () => {
  const archive = archiveOf('一、甲\n1、加强管理。');
  expect(idUnlisted.run(archive)).toEqual([]);
  expect(idUnlisted.run({ ...archive, ledger: new Map() })).toMatchObject([
    { file: 'content/ids.yml', hint: '请运行：npm run import' },
  ]);
});
