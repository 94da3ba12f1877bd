import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPolicy } from '../../src/policies/is-policy.ts';
import { plainName } from '../../src/policies/plain-name.ts';
import { type CitingText, policies } from '../../src/policies/policies.ts';
import { type PolicyWords, policyWords } from '../../src/policies/policy-words.ts';
import { titles } from '../../src/policies/titles.ts';
import { RUNS } from '../runs.ts';

const FILE = 'content/vocabulary/policies.yml';
const YAML = readFileSync(FILE, 'utf8');
const words = policyWords(YAML, FILE).words as PolicyWords;

const text = (
  given: string,
  { report = 'a/2010', region = 'a', year = 2010 as number | undefined } = {},
): CitingText => ({
  id: `${report}#${given}`,
  report,
  region,
  year,
  text: given,
});
const names = (...given: CitingText[]) => policies(given, words).map(({ name }) => name);

describe('one document', () => {
  it.each([
    ['贯彻落实《教育法》', '认真学习《中华人民共和国教育法》'],
    [
      '《关于进一步加强和改进未成年人思想道德建设的若干意见》',
      '《中共中央国务院关于进一步加强和改进未成年人思想道德建设的若干意见》',
    ],
    ['《山东省普通中小学管理基本规范（试行）》', '《山东省普通中小学管理基本规范》'],
    ['《学前教育第二期三年行动计划（2014—2016年）》', '《学前教育第二期三年行动计划》'],
    ['《3—6岁儿童学习与发展指南》', '《3-6周岁幼儿学习与发展指南》'],
    ['《东丽区“十二五”规划》', '《东丽区十二五规划》'],
    ['《贯彻〈义务教育法〉实施意见》', '《贯彻《义务教育法》实施意见》'],
    ['《教育部等七部门关于进一步加强职业教育工作的若干意见》', '《关于进一步加强职业教育工作的若干意见》'],
    ['《规划纲要》', '《国家中长期教育改革和发展规划纲要（2010—2020年）》'],
  ])('%s = %s', (one, other) => {
    expect(names(text(one), text(other, { report: 'b/2011', region: 'b' }))).toHaveLength(1);
  });

  it('has its full name, its names as printed and its places', () => {
    const [law] = policies([text('《义务教育法》、《教师法》'), text('新《义务教育法》', { report: 'b/2008' })], words);
    expect(law).toMatchObject({
      id: '义务教育法',
      name: '中华人民共和国义务教育法',
      type: '法律',
      printed: ['义务教育法'],
      citations: [{ report: 'a/2010' }, { report: 'b/2008' }],
    });
  });

  it('is meant by its short name further down in the same report', () => {
    const long = text('学习《山东省普通中小学管理基本规范（试行）》');
    expect(names(long, text('执行《规范》'))).toHaveLength(1);
    expect(names(long, text('执行《规范》', { report: 'b/2010', region: 'b' }))).toHaveLength(2);
  });
});

describe('different documents', () => {
  it.each([
    ['《教育法》', '《义务教育法》'],
    ['《教师法》', '《教师资格条例》'],
    ['《陕西省民办教育促进条例》', '《民办教育促进法》'],
  ])('%s ≠ %s', (one, other) => expect(names(text(one), text(other))).toHaveLength(2));

  it('have one name without a place, or with a masked one, in two regions', () => {
    for (const name of ['《市学前教育三年规划》', '《*市档案条例》', '《XX县管理办法》', '《某市教学常规》'])
      expect(names(text(name), text(name, { report: 'b/2010', region: 'b' })), name).toHaveLength(2);
    // one province has one of them
    const province = '《省教育厅关于学校卫生的意见》';
    expect(names(text(province, { region: 'a/b' }), text(province, { report: 'x', region: 'a/c' }))).toHaveLength(1);
  });

  it('may have one name in different years', () => {
    expect(names(text('《学生体质健康标准》', { year: 2005 }), text('《国家学生体质健康标准》'))).toHaveLength(2);
    expect(names(text('《学生体质健康标准》', { year: 2010 }), text('《国家学生体质健康标准》'))).toHaveLength(1);
  });
});

describe('no documents', () => {
  it.each([
    '《光明日报》头版头条',
    '国家核心期刊《中国德育》',
    '以《教育简讯》为主要平台',
    '提高《教育天地》制作水平',
    '开展《深入实施素质教育背景下区域推进课堂教学的研究》的课题研究',
    '市级重大招标课题《中小学教学质量监控与保障机制》',
    '编印《班主任教育故事叙事》文集',
    '印发《东丽区中小学生生命教育读本》',
    '合唱《我的祖国》',
    '《没有结尾',
    '没有开头》',
    '《》',
  ])('%s', (given) => expect(names(text(given))).toEqual([]));
});

describe('titles', () => {
  const of = (given: string) => titles(given).map(({ name }) => name);
  it('are the outer ones', () => {
    expect(of('《甲〈乙〉丙》和《丁》')).toEqual(['甲〈乙〉丙', '丁']);
    expect(of('《甲《乙》丙》')).toEqual(['甲《乙》丙']);
    expect(of('《甲\n乙》《丙》')).toEqual(['丙']);
    expect(of(`《${'长'.repeat(100)}《甲》`)).toEqual(['甲']);
  });
  it('stand where they say', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('《', '》', '甲', ' ', '\n'), maxLength: 60 }), (given) => {
        for (const { name, start, end } of titles(given)) expect(given.slice(start + 1, end - 1).trim()).toBe(name);
      }),
      RUNS,
    );
  });
});

describe('plainName', () => {
  it('keeps a name that is nothing but a prefix', () => {
    expect(plainName('国务院', words.prefixes)).toBe('国务院');
    expect(plainName('教育部（试行）', words.prefixes)).toBe('教育部');
  });
  it('does not change its own result', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('教育法', '（试行）', '*', '“', ' ', '—', '2010年'), maxLength: 8 }),
        (name) => {
          const plain = plainName(name, []);
          expect(plainName(plain, [])).toBe(plain);
        },
      ),
      RUNS,
    );
  });
});

describe('isPolicy', () => {
  it('asks the words beside the name', () => {
    const given = '课文《背影》，《办法》';
    expect(titles(given).map((title) => isPolicy(title, given, words))).toEqual([false, true]);
  });
});

describe('policies.yml', () => {
  it('has no problems', () => expect(policyWords(YAML, FILE).problems).toEqual([]));
  it('refuses a name that means two documents', () => {
    const twice = YAML.replace('aliases: [守则, ', 'aliases: [教育法, ');
    expect(policyWords(twice, FILE).problems).toMatchObject([{ code: 'vocabulary-duplicate' }]);
    expect(policyWords(YAML.replace('bare:', 'bear:'), FILE).words).toBeUndefined();
  });
});

it('reads 100,000 signs to the end', () => {
  for (const sign of ['《', '》', '《甲', '《甲》', '〈'])
    expect(names(text(`${sign.repeat(100_000 / sign.length)}\n《教育法》`)).length).toBeGreaterThan(0);
});
