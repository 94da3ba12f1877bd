import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { vocabulary } from '../../src/report/vocabulary.ts';

const file = (name: string) => ({
  file: `content/vocabulary/${name}`,
  text: readFileSync(`content/vocabulary/${name}`, 'utf8'),
});

describe('the archive’s vocabulary', () => {
  const { vocabulary: known, problems } = vocabulary(file('topics.yml'), file('objects.yml'));

  it('has no problems', () => {
    expect(problems).toEqual([]);
  });

  it('has the twenty topics', () => {
    expect(known.topics.map(({ id }) => id).join(' ')).toBe(
      'dangjian lianzheng deyu kecheng tiwei wenhua jiaoshi xueqian yiwu gaozhong zhijiao zhongshen tejiao minban xinxi jijian jingfei anquan dudao jiaxiao',
    );
  });

  it('has objects for the whole field, at least four of each topic', () => {
    expect(known.objects.length).toBeGreaterThanOrEqual(140);
    for (const { id } of known.topics) {
      expect(known.objects.filter(({ topic }) => topic === id).length, id).toBeGreaterThanOrEqual(4);
    }
  });

  it('defines every object in one line', () => {
    for (const { id, definition } of known.objects) expect(definition, id).toMatch(/^[^\n]{6,60}。$/u);
  });

  it('lets no object bar all of its own words', () => {
    for (const { id, patterns, not } of known.objects) {
      expect(
        patterns.some((word) => !not.some((wording) => word.includes(wording))),
        id,
      ).toBe(true);
    }
  });
});

const TOPICS = `- id: jiaoshi
  zh: 教师与干部队伍
  en: Teachers
  definition: 师德师风。
  words: [教师]
`;
const OBJECTS = `- id: shide
  name: 师德师风
  topic: jiaoshi
  definition: 教师职业道德。
  patterns: [师德, '四有(好老师|教师)']
`;
const parse = (topics: string, objects: string) =>
  vocabulary({ text: topics, file: 'topics.yml' }, { text: objects, file: 'objects.yml' });
const told = (topics: string, objects: string) =>
  parse(topics, objects).problems.map(({ code, file: name, line }) => `${name}:${line} ${code}`);

describe('vocabulary', () => {
  it('expands and folds patterns, and fills in what may be left out', () => {
    const { vocabulary: read, problems } = parse(TOPICS, OBJECTS.replace('师德,', '“师德”ＡＢ,'));
    expect(problems).toEqual([]);
    expect(read.topics[0]?.words).toEqual(['教师']);
    expect(read.objects[0]).toEqual({
      id: 'shide',
      name: '师德师风',
      topic: 'jiaoshi',
      definition: '教师职业道德。',
      patterns: ['师德ab', '四有好老师', '四有教师'],
      hints: [],
      not: [],
      weight: 1,
    });
  });

  it('collects the problems of both files, each with its line', () => {
    const topics = `${TOPICS}${TOPICS}`.replace('[教师]', '[教师, 教(师]');
    const objects = `${OBJECTS}  also: nowhere
  hints: [师]
${OBJECTS.replace('topic: jiaoshi', 'topic: jiaoshu')}`;
    expect(told(topics, objects)).toEqual([
      'topics.yml:6 vocabulary-duplicate',
      'topics.yml:5 vocabulary-pattern',
      'objects.yml:8 vocabulary-duplicate',
      'objects.yml:6 vocabulary-topic',
      'objects.yml:7 vocabulary-pattern',
      'objects.yml:10 vocabulary-topic',
    ]);
  });

  it('says what is wrong and what to do, in Chinese', () => {
    const [problem] = parse(TOPICS, OBJECTS.replace('topic: jiaoshi', 'topic: jiaoshu')).problems;
    expect(problem).toEqual({
      code: 'vocabulary-topic',
      level: 'error',
      file: 'objects.yml',
      line: 3,
      message: '没有“jiaoshu”这个主题。',
      hint: '请用 topics.yml 中的 id：jiaoshi。',
    });
  });

  it('refuses a word that two objects claim', () => {
    const second = OBJECTS.replace('id: shide', 'id: zhiye').replace('name: 师德师风', 'name: 职业道德');
    expect(told(TOPICS, OBJECTS + second)).toEqual(Array(3).fill('objects.yml:10 vocabulary-word'));
  });

  it.each([
    ['an id that is no ASCII', OBJECTS.replace('id: shide', 'id: 师德'), 'objects.yml:1 field-value'],
    ['an unknown field', `${OBJECTS}  colour: red\n`, 'objects.yml:6 field-unknown'],
    ['no pattern at all', OBJECTS.replace(/patterns: .*/u, 'patterns: []'), 'objects.yml:5 field-value'],
    ['a number among the words', OBJECTS.replace('师德,', '12345,'), 'objects.yml:5 field-type'],
    ['a weight above one', `${OBJECTS}  weight: 2\n`, 'objects.yml:6 field-value'],
    ['text that is no list', '师德', 'objects.yml:1 field-type'],
    ['an empty file', '', 'objects.yml:1 yaml-empty'],
  ])('refuses %s', (_, objects, problem) => {
    expect(told(TOPICS, objects)).toEqual([problem]);
  });

  it('reports broken YAML as such', () => {
    expect(told(TOPICS, `${OBJECTS}  not: [师德\n`)[0]).toMatch(/^objects\.yml:\d+ yaml-syntax$/u);
  });
});
