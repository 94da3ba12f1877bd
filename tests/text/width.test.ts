import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWidth, restoreWidth } from '../../src/text/width.ts';
import { RUNS, TIMEOUT } from '../runs.ts';

describe('restoreWidth', () => {
  it.each([
    // sentences
    [
      '2019年,在区委、区政府的坚强领导下,全区教育工作稳中求进。',
      '2019年，在区委、区政府的坚强领导下，全区教育工作稳中求进。',
    ],
    ['一是教育资源优化项目工程:通过新建一批', '一是教育资源优化项目工程：通过新建一批'],
    ['营造“我排队、我让座”的氛围;二是', '营造“我排队、我让座”的氛围；二是'],
    ['培养什么人?怎样培养人!', '培养什么人？怎样培养人！'],
    // “巩固率100%;” ends a goal line of 002-12
    ['九年义务教育巩固率100%;', '九年义务教育巩固率100%；'],
    ['“x年度教师”花落xx;x名教师入选', '“x年度教师”花落xx；x名教师入选'],
    ['分别达到99%,98%,97%以上', '分别达到99%，98%，97%以上'],
    ['小学5,6,7年级', '小学5，6，7年级'],
    ['完成率达到100,2010年再提高', '完成率达到100，2010年再提高'],
    ['配备Windows 7,Office 2010等', '配备Windows 7，Office 2010等'],
    // brackets: a pair is one decision
    ['(一)立德树人成效影响力持续扩大', '（一）立德树人成效影响力持续扩大'],
    ['(2)推广“知行合一”德育模式。', '（2）推广“知行合一”德育模式。'],
    ['信息技术创新与实践(noc)活动', '信息技术创新与实践（noc）活动'],
    ['以“1(专职教研员)+N(若干名学科骨干教师)”模式', '以“1（专职教研员）+N（若干名学科骨干教师）”模式'],
    ['筹建高水平幼儿园1所(体院幼)。', '筹建高水平幼儿园1所（体院幼）。'],
    ['意识形态(网络意识形态(含微博))工作', '意识形态（网络意识形态（含微博））工作'],
    ['出台了《方案(xxxx-20xx年)》', '出台了《方案（xxxx-20xx年）》'],
    ['（一)加强领导', '（一）加强领导'],
    // a bracket without its partner is judged by its neighbours
    ['完成(含新建任务', '完成（含新建任务'],
    ['任务)的完成', '任务）的完成'],
    ['网址是http://www.bsmz.net/a.html,请查阅', '网址是http://www.bsmz.net/a.html，请查阅'],
    ['发邮件至 3231169@qq.com,我们', '发邮件至 3231169@qq.com，我们'],
  ])('restores %s', (captured, published) => {
    expect(restoreWidth(captured)).toBe(published);
  });

  it.each([
    '入学率达99.8%以上',
    '家校距离1.5公里以外',
    '生师比3:1以上',
    '2020-01-23 09:24:58',
    '共1,000名、20,000册、1,234,567元',
    'http://www.bsmz.net/news/5149.html?id=1,2;3',
    'https://www.xiezuogongyuan.com/174018.html',
    '3231169@qq.com',
    '教育&nbsp;科技&#123;与&amp;体育',
    'Excel, Word; PowerPoint (2010)',
    'ARCS attention,relevance模型', // a comma between two Latin words
    '四项指标均达?100%。', // damage: a lost sign, no question
    'f(x)=2',
    '',
  ])('leaves %s alone', (text) => {
    expect(restoreWidth(text)).toBe(text);
  });

  it('leaves quotation marks and signs that ASCII shares with Chinese text alone', () => {
    const text = '抓"双减"、促\'提质\' - 提升 + 扩容 / 均衡 = 优质';
    expect(restoreWidth(text)).toBe(text);
  });

  it('changes nothing that is restored already', () => {
    const restored = restoreWidth('(一)加强领导:抓“三个一”,达99.8%;(noc)活动(二)是否?');
    expect(restoreWidth(restored)).toBe(restored);
  });
});

describe('foldWidth', () => {
  it('takes back what restoreWidth did', () => {
    const captured = '(三)百姓教育满意度:有学上,上好学;是吗?是!99.8%,3:1';
    expect(restoreWidth(captured)).not.toBe(captured);
    expect(foldWidth(restoreWidth(captured))).toBe(captured);
  });

  it('leaves other full-width characters alone', () => {
    expect(foldWidth('、。“”《》％１２')).toBe('、。“”《》％１２');
  });
});

describe('for any text', () => {
  const parts = fc.constantFrom(
    ...'教育局()（）,，:;?!%。"\' \n一1290xXaé@./&#;www.http://',
    '\u{20bb7}',
    '😀',
    '\u3000',
  );
  const text = fc.oneof(
    fc.array(parts, { maxLength: 80 }).map((list) => list.join('')),
    fc.string({ unit: 'binary' }),
  );

  it(
    'every character keeps its place, and only the seven signs change',
    () => {
      fc.assert(
        fc.property(text, (captured) => {
          const restored = restoreWidth(captured);
          expect(restored).toHaveLength(captured.length);
          for (let index = 0; index < captured.length; index++) {
            if (restored[index] === captured[index]) continue;
            expect(',:;()?!').toContain(captured[index]);
            expect(foldWidth(restored[index] as string)).toBe(captured[index]);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );

  it(
    'is idempotent',
    () => {
      fc.assert(
        fc.property(text, (captured) => {
          const restored = restoreWidth(captured);
          expect(restoreWidth(restored)).toBe(restored);
        }),
        RUNS,
      );
    },
    TIMEOUT,
  );
});
