import { expect, it } from 'vitest';
import { personalAddress } from '../../../src/check/rules/personal-address.ts';
import { archiveOf } from '../archive-of.ts';

const found = (text: string) => personalAddress.run(archiveOf(text));

it.each(['家庭住址：解放路12号附3号', '家住幸福里3号楼2单元501室', '住在阳光花园12栋302室'])(
  'finds %s, as a reminder',
  (text) => {
    expect(found(text)).toMatchObject([{ level: 'warning', line: 1 }]);
  },
);

it.each(['新建教学楼3栋', '在三单元教学中', '阳光小区幼儿园12所', '地址：县教育局', '实施3号楼改造'])(
  'takes %s for none',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);
