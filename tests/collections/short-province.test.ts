import { expect, test } from 'vitest';
import { shortProvince } from '../../src/collections/short-province.ts';

test('provinces lose the word for what they are', () => {
  const long = ['广西壮族自治区', '新疆维吾尔自治区', '内蒙古自治区', '澳门特别行政区', '黑龙江省', '天津市'];
  expect(long.map(shortProvince)).toEqual(['广西', '新疆', '内蒙古', '澳门', '黑龙江', '天津']);
  expect(shortProvince('全国')).toBe('全国');
});
