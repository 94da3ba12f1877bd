import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { classify } from '../../src/import/classify.ts';
import { fromMdx } from '../../src/report/from-mdx.ts';
import { type Passage, passages } from '../../src/report/passages.ts';
import { vocabulary } from '../../src/report/vocabulary.ts';
import judged from './topics.json' with { type: 'json' };

const file = (name: string) => ({
  file: `content/vocabulary/${name}`,
  text: readFileSync(`content/vocabulary/${name}`, 'utf8'),
});
const { vocabulary: words } = vocabulary(file('topics.yml'), file('objects.yml'));

const of = (text: string, path: string[] = [], title = '') => classify({ title, text, path }, words);
const titled = (title: string, text: string, path: string[] = []) => of(title + text, path, title);

describe('measures of the archive', () => {
  it.each([
    ['继续推进农村义务教育经费保障机制改革工作，加强对教育经费使用的管理和监督。', 'jingfei', 'jingfei-baozhang'],
    [
      '规范学校食堂管理，严格落实食堂管理“三个必须”要求，实行学生分年龄段就餐指导价，强化成本核算。',
      'anquan',
      'shitang-shipin',
    ],
    [
      '完善初中学段寄宿制学生公交车集中接送制度，制定家校距离1.5公里以外走读学生交通安全管理措施。',
      'anquan',
      'xiaoche-jiesong',
    ],
    [
      '切实抓好扫盲成果巩固提高工作。坚持堵、扫结合，坚决杜绝新文盲产生，确保村村无青壮年文盲。',
      'zhongshen',
      'saomang',
    ],
    ['积极推进小学布局调整工作。分别采取撤点并校，数村联办，建设寄宿制学校等形式。', 'jijian', 'buju-tiaozheng'],
    ['加强共青团、少先队组织建设。加强雏鹰争章活动，创建天津市少先队活动品牌。', 'dangjian', 'shaoxiandui'],
    ['计划生育工作要常抓不懈。工作重点是学习宣传贯彻《中华人民共和国人口与计划生育法》。', 'dudao', 'jihua-shengyu'],
    ['组织参加市语委办举办的“首届中小学生规范汉字书写大赛”和教师“三字一话”基本功大赛。', 'wenhua', 'yuyan-wenzi'],
  ])('%s → %s', (text, topic, object) => {
    const { topics, objects } = of(text);
    expect(topics[0]).toBe(topic);
    expect(objects).toContain(object);
  });

  it('lets a bullet follow its heading', () => {
    const path = ['常规工作', '特殊教育'];
    expect(of('加强教师教育教学研究，着力提升教育教学质量和教科研水平。').topics).toEqual(['kecheng']);
    expect(of('加快事业发展，着力提升办学水平。', path).topics).toEqual(['tejiao']);
    expect(of('做好教师住房补贴和住房工龄补贴工作。', ['常规工作', '基建维修']).topics[0]).toBe('jijian');
    expect(of('启动教学楼工程。', ['常规工作', '基建维修']).topics).toEqual(['jijian']);
  });

  it('gives a passage that names nothing what its heading names', () => {
    const { topics, objects, because } = titled('力行。', '每日一诵，每日一礼。', [
      '建立健全机制，强化师德建设',
      '推进“知行合一”',
    ]);
    expect(topics).toEqual(['jiaoshi']);
    expect(objects).toEqual(['shide-shifeng']);
    expect(because).toEqual([
      { topic: 'jiaoshi', object: 'shide-shifeng', where: 'path', heading: 0, start: 9, end: 11 },
    ]);
  });
});

describe('measures of other places and years', () => {
  it.each([
    ['持续巩固“双减”成果。健全作业管理机制，压减作业总量和时长，提升课后服务水平。', 'yiwu', 'shuangjian'],
    [
      '深化“县管校聘”管理改革。按照“总量控制、动态调整”的办法核定各校岗位，完成竞聘上岗。',
      'jiaoshi',
      'xianguan-xiaopin',
    ],
    ['推进集团化办学。组建8个教育集团，实现优质资源共建共享，缩小校际差距。', 'yiwu', 'jituan-banxue'],
    ['实施教育数字化战略行动。建好用好国家中小学智慧教育平台，推动人工智能赋能教学。', 'xinxi', 'jiaoyu-xinxihua'],
    ['开展校园餐专项整治。加强食材集中采购和“互联网+明厨亮灶”监管，落实校长陪餐制。', 'anquan', 'shitang-shipin'],
    ['加强学生心理健康工作。配齐专职心理教师，定期开展心理筛查，健全危机干预机制。', 'deyu', 'xinli-jiankang'],
    ['落实农村义务教育学生营养改善计划，确保资金足额用于学生用餐。', 'jingfei', 'yingyang-gaishan'],
    ['开展校外培训机构专项治理，严查学科类隐形变异培训，落实预收费资金监管。', 'minban', 'xiaowai-peixun'],
    ['推进“全面改薄”工程，新建教学楼12栋，改造D级危房3.2万平方米。', 'jijian', 'xiaoshe-anquan'],
    ['深化产教融合。与30家企业签订校企合作协议，推行现代学徒制试点。', 'zhijiao', 'xiaoqi-hezuo'],
    ['实施特殊教育提升计划，做好随班就读和送教上门工作，建设资源教室20个。', 'tejiao', 'suiban-jiudu'],
    ['落实督学责任区制度，开展挂牌督导和春秋季开学专项督导。', 'dudao', 'jiaoyu-dudao'],
    ['推进“教联体”建设，开展“万名教师访万家”活动，办好家长学校。', 'jiaxiao', 'jiafang'],
    ['做好2003年“两基”迎国检工作，控制小学辍学率在1%以内，初中在3%以内。', 'yiwu', 'kongchuo-baoxue'],
    ['加快“校校通”工程建设，装备计算机教室15个，全县中小学计算机总数达1200台。', 'xinxi', 'santong-wangluo'],
    ['做好非典防治工作，坚持晨检制度和疫情零报告制度。', 'anquan', 'yiqing-fangkong'],
    ['全力备战高考。强化高三复习备考，力争一本上线率再提高2个百分点。', 'gaozhong', 'gaokao'],
    ['办好老年大学和社区学院，举办全民终身学习活动周。', 'zhongshen', 'zhongshen-xuexi'],
    ['落实中央八项规定精神，驰而不息纠治“四风”。', 'lianzheng', 'zuofeng-jianshe'],
    ['推行中小学校党组织领导的校长负责制，落实“第一议题”制度。', 'dangjian', 'xiaozhang-fuzezhi'],
    ['实施第三期学前教育行动计划，新建公办园6所，普惠性幼儿园覆盖率达到85%。', 'xueqian', 'puhui-yuan'],
    ['开展校园足球特色学校创建，办好中小学生田径运动会。', 'tiwei', 'xiaoyuan-zuqiu'],
    ['加强教育宣传工作，办好教育局微信公众号，讲好教育故事。', 'wenhua', 'jiaoyu-xuanchuan'],
    ['打造高效课堂，加强校本教研，开展集体备课。', 'kecheng', 'ketang-jiaoxue'],
  ])('%s → %s', (text, topic, object) => {
    const { topics, objects } = of(text);
    expect(topics[0]).toBe(topic);
    expect(objects).toContain(object);
  });

  it('draws the borders where the definitions draw them', () => {
    expect(of('加大治理教育乱收费力度，坚决制止乱摊派。').topics[0]).toBe('lianzheng');
    expect(of('健全教育收费管理制度，规范收费标准。').topics[0]).toBe('jingfei');
    expect(of('开展校内课后服务，设置体育、美术课程。').topics[0]).toBe('yiwu');
    expect(of('加强校车运行监管，办好学校食堂。').topics[0]).toBe('anquan');
    expect(of('建立家访制度，办好家长学校。').topics[0]).toBe('jiaxiao');
    expect(of('落实学校核心价值观，凝练办学理念。').topics[0]).toBe('wenhua');
    expect(of('培育和践行社会主义核心价值观。').topics[0]).toBe('deyu');
    expect(of('加强民办幼儿园年检。').topics[0]).toBe('minban');
    expect(of('推进校务公开。').topics).toEqual(['dudao']);
    expect(of('推进政务公开。').topics).toEqual(['lianzheng']);
  });
});

describe('classify', () => {
  it('gives both topics of a compound title', () => {
    const text = '各乡镇要加强中心幼儿园的建设，提高入园率。采取有效措施，彻底扭转“小学化”的倾向。';
    expect(titled('进一步加强学前教育和特殊教育。', text).topics).toEqual(['xueqian', 'tejiao']);
    expect(titled('进一步加强学前教育。', text).topics).toEqual(['xueqian']);
  });

  it('makes no topic and no object of a passing mention in a long body', () => {
    const body = '坚持校本教研，开展集体备课，组织优质课评选，深化课堂教学改革，加强质量监测。'.repeat(6);
    const { topics, objects } = titled('提高教学质量。', `${body}同时做好扫盲工作。${body}`);
    expect(topics).toEqual(['kecheng']);
    expect(objects).not.toContain('saomang');
  });

  it('is not misled across the borders of words', () => {
    expect(of('提升学校办学内涵，引导学生成长，实施工作计划。').topics).not.toContain('gaozhong');
    expect(of('养成教育').objects).toEqual(['yangcheng-jiaoyu']);
    expect(of('确保教育大局和谐').topics).toEqual([]);
    expect(of('加强环保教育').objects).toEqual(['shengtai-wenming']);
    expect(of('组织三千名教师和多名师生参加').objects).toEqual([]);
  });

  it('gives no more than three topics and eight objects', () => {
    const all = words.objects.map(({ patterns }) => patterns[0]).join('，');
    const { topics, objects } = of(all);
    expect(topics.length).toBeLessThanOrEqual(3);
    expect(objects.length).toBeLessThanOrEqual(8);
  });

  it('says which words decided, with offsets in the text as it was given', () => {
    const title = '加强“师德”师风建设。';
    const text = `${title}严查体罚学生行为。`;
    const path = ['加强教师队伍建设'];
    const { because } = classify({ title, text, path }, words);
    const given = { title, text, path: path[0] as string };
    expect(because.map(({ where, start, end, object }) => [where, given[where].slice(start, end), object])).toEqual([
      ['title', '师德', 'shide-shifeng'],
      ['text', '体罚', 'shide-shifeng'],
      ['path', '教师', undefined],
    ]);
  });

  it('counts a title once, whether or not the text starts with it', () => {
    const title = '发展职业教育。';
    const rest = '加强校企合作。';
    const path = ['抓统筹'];
    const within = classify({ title, text: title + rest, path }, words);
    const apart = classify({ title, text: rest, path }, words);
    expect([within.topics, within.objects]).toEqual([apart.topics, apart.objects]);
  });

  it('is deterministic, whatever was classified before', () => {
    const text = '深化课程改革，加强师德建设，做好控辍保学和学生资助工作。';
    const first = of(text);
    of('另外的文字：平安校园、家长学校');
    expect(of(text)).toEqual(first);
    const again = vocabulary(file('topics.yml'), file('objects.yml')).vocabulary;
    expect(classify({ title: '', text, path: [] }, again)).toEqual(first);
  });

  it('takes an empty passage', () => {
    expect(of('')).toEqual({ topics: [], objects: [], because: [] });
    expect(of('\n', ['', '  '])).toEqual({ topics: [], objects: [], because: [] });
    expect(of('', ['特殊教育']).topics).toEqual(['tejiao']);
    expect(of('lorem ipsum {alert(1)} <script>')).toEqual({ topics: [], objects: [], because: [] });
  });

  it.each([
    ['no punctuation', '教师'],
    ['nothing but clauses', '教，'],
    ['exceptions that never end', '学校核心价值观社会主义核心价值观'],
    ['gaps that never close', '新建教师'],
    ['quotation marks', '“”'],
    ['half of a surrogate pair', '\ud800'],
  ])('takes 100,000 characters of %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const { topics, because } = of(text, [text, text], text);
    expect(topics.length).toBeLessThanOrEqual(3);
    // one reason for each thing and part, however often it occurs
    expect(because.length).toBeLessThan(20);
  });
});

/** Every passage of the archive as it is published. */
function published(): Passage[] {
  const root = 'content/reports/';
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('report.mdx'))
    .sort()
    .flatMap((path) => {
      const id = path.replace(/[\\/]report\.mdx$/u, '');
      const about = parse(readFileSync(`${root}${id}/about.yml`, 'utf8'));
      return passages({ id, about, blocks: fromMdx(readFileSync(root + path, 'utf8')) });
    });
}

// 2003——2007教育振兴计划 and 2003—2007… differ only in what is no letter or digit
const letters = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

describe('judged measures', () => {
  const measures = published().filter(({ type }) => type === 'measure');
  const rows = judged.documents.flatMap(({ source, measures: wanted }) => {
    const taken = new Set<string>();
    return wanted.map(({ line, lead, topics }) => {
      const start = letters(lead).slice(0, 10);
      const hit = measures.find(
        ({ id, text, source: { file: name, lines } }) =>
          name === source && lines[0] <= line && line <= lines[1] && !taken.has(id) && letters(text).includes(start),
      );
      if (hit) taken.add(hit.id);
      return { lead, topics, hit };
    });
  });

  it('are all in the archive', () => {
    expect(rows.filter(({ hit }) => !hit).map(({ lead }) => lead)).toEqual([]);
    expect(rows).toHaveLength(343);
  });

  it('get the topics a careful reader gave them', () => {
    const counts = { main: 0, right: 0, wrong: 0, missed: 0 };
    for (const { topics, hit } of rows) {
      if (!hit) continue;
      const found = classify(hit, words).topics;
      if (topics.includes(found[0] as string)) counts.main++;
      for (const topic of found) counts[topics.includes(topic) ? 'right' : 'wrong']++;
      counts.missed += topics.filter((topic) => !found.includes(topic)).length;
    }
    const accuracy = counts.main / rows.length;
    const f1 = (2 * counts.right) / (2 * counts.right + counts.wrong + counts.missed);
    console.info(
      `topics of ${rows.length} judged measures: main topic ${accuracy.toFixed(3)}, micro-F1 ${f1.toFixed(3)}`,
    );
    expect(accuracy).toBeGreaterThanOrEqual(0.88);
    expect(f1).toBeGreaterThanOrEqual(0.78);
  });

  it('and nearly all other measures act on an object the vocabulary knows', () => {
    const bare = measures.filter((measure) => classify(measure, words).objects.length === 0);
    expect(bare.length / measures.length).toBeLessThan(0.05);
  });
});
