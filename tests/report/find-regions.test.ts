import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { findRegions } from '../../src/report/find-regions.ts';
import { formerRegions } from '../../src/report/former-region.ts';
import { regionIndex } from '../../src/report/region.ts';
import { regionStem } from '../../src/report/region-stem.ts';
import { regionWords } from '../../src/report/region-words.ts';

const read = (name: string) => readFileSync(new URL(`../../content/vocabulary/${name}`, import.meta.url), 'utf8');
const regions = regionIndex(read('regions.csv'), formerRegions.parse(parse(read('regions-former.yml'))));
const { words, borders } = regionWords.parse(parse(read('region-words.yml')));
const find = findRegions(regions, [...words, ...borders]);
/** `江岸区 hubei/wuhan/jiangan` for each mention, all candidates after each other. */
const found = (text: string) =>
  find(text).map(({ text: name, regions: all }) => [name, ...all.map(({ path }) => path)].join(' '));

describe('findRegions', () => {
  test('full names with their positions', () => {
    const text = '2019年湖北省武汉市江岸区教育局工作要点';
    expect(found(text)).toEqual(['湖北省 hubei', '武汉市 hubei/wuhan', '江岸区 hubei/wuhan/jiangan']);
    for (const { start, end, text: name } of find(text)) expect(text.slice(start, end)).toBe(name);
  });

  test('short names and shortened types', () => {
    expect(found('湖北武汉江岸')).toEqual(['湖北 hubei', '武汉 hubei/wuhan', '江岸 hubei/wuhan/jiangan']);
    expect(found('恩施州，孟村县，鄂温克旗，广西自治区')).toEqual([
      '恩施州 hubei/enshi',
      '孟村县 hebei/cangzhou/mengcun',
      '鄂温克旗 neimenggu/hulunbeier/ewenke',
      '广西自治区 guangxi',
    ]);
    expect(find('武汉市、武汉').map(({ form }) => form)).toEqual(['name', 'short']);
  });

  test('an ambiguous name has all its candidates', () => {
    expect(found('鼓楼区')).toEqual([
      '鼓楼区 jiangsu/nanjing/gulou jiangsu/xuzhou/gulou fujian/fuzhou/gulou henan/kaifeng/gulou',
    ]);
    expect(found('朝阳')).toEqual([
      '朝阳 beijing/chaoyang liaoning/chaoyang liaoning/chaoyang/chaoyang jilin/changchun/chaoyang',
    ]);
    expect(found('和平区')).toEqual(['和平区 tianjin/heping liaoning/shenyang/heping']);
    expect(found('吉林')).toEqual(['吉林 jilin jilin/jilin']);
    expect(found('海南')).toEqual(['海南 neimenggu/wuhai/hainan hainan qinghai/hainan']);
  });

  test('former names; a place and its own past are one candidate', () => {
    expect(find('建阳市教育局')[0]?.regions).toMatchObject([{ code: '350784', to: 2014, successor: '350703' }]);
    expect(found('建阳')).toEqual(['建阳 fujian/nanping/jianyang']);
    expect(find('建阳')[0]?.regions).toMatchObject([{ code: '350703' }]);
    expect(found('庐江县')).toEqual(['庐江县 anhui/hefei/lujiang']);
    expect(found('襄樊市崇文区')).toEqual(['襄樊市 hubei/xiangyang', '崇文区 beijing/chongwen']);
  });

  test('one character without its type is never a name', () => {
    expect(found('涉、眉、新、应')).toEqual([]);
    expect(found('涉县眉县')).toEqual(['涉县 hebei/handan/shexian', '眉县 shaanxi/baoji/meixian']);
  });

  test('the longest name wins', () => {
    expect(found('杭锦后旗')).toEqual(['杭锦后旗 neimenggu/bayannaoer/hangjinhou']);
    expect(found('新疆维吾尔自治区伊犁哈萨克自治州')).toEqual([
      '新疆维吾尔自治区 xinjiang',
      '伊犁哈萨克自治州 xinjiang/yili',
    ]);
    expect(found('井陉矿区')).toEqual(['井陉矿区 hebei/shijiazhuang/jingxing-kuangqu']);
  });

  test('everyday words are marked', () => {
    const marks = (text: string) => find(text).map(({ text: name, everyday }) => [name, everyday]);
    expect(marks('会同有关部门整合全市中小学教育资源')).toEqual([
      ['会同', true],
      ['市中', true],
      ['资源', true],
    ]);
    expect(marks('在党和政府领导下建成示范县')).toEqual([
      ['和政', true],
      ['范县', true],
    ]);
    expect(marks('武汉市')).toEqual([['武汉市', false]]);
  });

  test('every everyday word is a name of a region, and stands once', () => {
    const all = [...words, ...borders];
    expect(new Set(all).size).toBe(all.length);
    for (const word of all) expect(find(word)[0]?.text, word).toBe(word);
  });

  test('every full name is found whole, with its own region or the one that took its place', () => {
    for (const region of [...regions.byPath.values(), ...regions.former]) {
      const [mention] = find(region.name);
      expect(mention?.text).toBe(region.name);
      const codes = mention?.regions.map(({ code }) => code);
      expect(codes, region.name).toSatisfy(
        (all: string[]) =>
          all.includes(region.code) ||
          mention?.regions.some(({ path }) => path === region.path) ||
          all.includes(region.successor ?? ''),
      );
      if (regionStem(region.name).type) expect(find(region.name)).toHaveLength(1);
    }
  });

  test('any text: mentions are in order, do not overlap and are verbatim', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(...words, '武汉市', '内蒙古', '自治区', '阿拉善左旗'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, text: name, regions: all } of find(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(name);
          expect(all.length).toBeGreaterThan(0);
          last = end;
        }
      }),
      { seed: 1 },
    );
  });

  test('the work grows with the text, not with its square', () => {
    // The longest name without its last character, again and again, is the worst case of the longest match
    const [longest = ''] = [...regions.byPath.values()].map(({ name }) => name).sort((a, b) => b.length - a.length);
    expect(longest.length).toBeLessThanOrEqual(16);
    expect(find(longest.slice(0, -1).repeat(20_000))).toHaveLength(20_000);
  });

  test('a caller cannot spoil the index', () => {
    find('武汉市')[0]?.regions.pop();
    expect(find('武汉市')[0]?.regions).toHaveLength(1);
  });
});
