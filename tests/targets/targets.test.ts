import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readContent } from '../../scripts/files/read-content.ts';
import { about } from '../../src/report/about.ts';
import { REPORTS } from '../../src/report/catalogue.ts';
import { fromMdx } from '../../src/report/from-mdx.ts';
import { type Passage, passages } from '../../src/report/passages.ts';
import { NAME_MOST } from '../../src/targets/indicators.ts';
import { quantities } from '../../src/targets/quantities.ts';
import { type TargetWords, targetWords } from '../../src/targets/target-words.ts';
import { QUOTE_MOST, type Target, targets } from '../../src/targets/targets.ts';
import judged from './judged.json' with { type: 'json' };

const FILE = 'content/vocabulary/targets.yml';
const YAML = readFileSync(FILE, 'utf8');
const words = targetWords(YAML, FILE).words as TargetWords;

type Given = { path?: string[]; report?: 'plan' | 'summary' | 'summary+plan'; title?: string };
const of = (text: string, { path = [], report = 'plan', title = '' }: Given = {}) =>
  targets({ id: 'x#1', title, text, path }, words, report);
const row = ({ indicator, value, unit, bound }: Target) => [indicator, value, unit, bound];

describe('figures of the archive', () => {
  it.each<[string, ReturnType<typeof row>[]]>([
    [
      '小学入学率100%、巩固率100%、毕业合格率100%，流动人口子女入学率100%，三类残疾儿童少年入学率98%；',
      [
        ['小学入学率', '100', '%', null],
        ['小学巩固率', '100', '%', null],
        ['小学毕业合格率', '100', '%', null],
        ['流动人口子女入学率', '100', '%', null],
        ['三类残疾儿童少年入学率', '98', '%', null],
      ],
    ],
    [
      '小学适龄儿童入学率、在校生巩固率确保分别达到100%和99.6%，初中适龄儿童少年入学率、在校生巩固率、毕业率分别达到96%、98%、94.8%以上。',
      [
        ['小学适龄儿童入学率', '100', '%', '='],
        ['小学在校生巩固率', '99.6', '%', '='],
        ['初中适龄儿童少年入学率', '96', '%', '>='],
        ['初中在校生巩固率', '98', '%', '>='],
        ['初中适龄儿童少年毕业率', '94.8', '%', '>='],
      ],
    ],
    [
      '初中入学率、巩固率分别保持在100%、98%以上',
      [
        ['初中入学率', '100', '%', '='],
        ['初中巩固率', '98', '%', '>='],
      ],
    ],
    [
      '小学、初中和高中学生每天在校集中学习时间分别不得超过6小时、7小时和8小时。',
      [
        ['小学学生每天在校集中学习时间', '6', '小时', '<='],
        ['初中学生每天在校集中学习时间', '7', '小时', '<='],
        ['高中学生每天在校集中学习时间', '8', '小时', '<='],
      ],
    ],
    [
      '保证学生每天睡眠时间，小学、初中和高中分别不少于10小时、9小时和8小时。',
      [
        ['学生每天睡眠时间（小学）', '10', '小时', '>='],
        ['学生每天睡眠时间（初中）', '9', '小时', '>='],
        ['学生每天睡眠时间（高中）', '8', '小时', '>='],
      ],
    ],
    [
      '高中教师本科学历比例97%以上、研究生比例14%以上；',
      [
        ['高中教师本科学历比例', '97', '%', '>='],
        ['高中教师研究生比例', '14', '%', '>='],
      ],
    ],
    ['小学生提高到280元', [['小学生', '280', '元', '=']]],
    [
      '农村义务教育阶段生均公用经费标准，小学生提高到280元，初中生提高到420元。',
      [
        ['农村义务教育阶段生均公用经费标准（小学生）', '280', '元', '='],
        ['农村义务教育阶段生均公用经费标准（初中生）', '420', '元', '='],
      ],
    ],
    [
      '普通本科录取确保1000人，力争达到1100人；',
      [
        ['普通本科录取', '1000', '人', null],
        ['普通本科录取', '1100', '人', '='],
      ],
    ],
    ['在校生非正常死亡率控制在万分之一以下；', [['在校生非正常死亡率', '万分之一', '', '<=']]],
    ['至少新建两所幼儿园', [['新建幼儿园', '两', '所', '>=']]],
    [
      '计划承办自考二万人左右，成人高考三千人左右。',
      [
        ['承办自考', '二万', '人', null],
        ['成人高考', '三千', '人', null],
      ],
    ],
    ['各学区建立特色化先进学校2-3所。', [['各学区建立特色化先进学校', '2-3', '所', null]]],
    ['举办3至6场范围大、影响广的大型体育赛事', [['举办范围大、影响广的大型体育赛事', '3至6', '场', null]]],
    ['完成300余人次的“国培计划”任务', [['完成“国培计划”任务', '300', '人次', '>=']]],
    ['惠及万余名学生', [['惠及学生', '万', '名', '>=']]],
    ['全年固定资产投资完成3000万以上。', [['固定资产投资完成', '3000', '万', '>=']]],
    [
      '投入850万元，新增微机200台，多媒体教室50个。',
      [
        ['投入（新增微机200台）', '850', '万元', null],
        ['新增微机', '200', '台', null],
        ['多媒体教室', '50', '个', null],
      ],
    ],
    [
      '三是投入766万元完善农村学校10个项目将于12月全面完成',
      [
        ['投入完善农村学校10个项目', '766', '万元', null],
        ['完善农村学校项目', '10', '个', null],
      ],
    ],
    [
      '年内初步建成教师专业发展示范校高中1所、初中2所、小学3所、幼儿园1所。',
      [
        ['初步建成教师专业发展示范校高中', '1', '所', null],
        ['初步建成教师专业发展示范校（初中）', '2', '所', null],
        ['初步建成教师专业发展示范校（小学）', '3', '所', null],
        ['初步建成教师专业发展示范校（幼儿园）', '1', '所', null],
      ],
    ],
    [
      '创建县级名校（园）4所、艺术和体育特色校各2所，创建市级标准化学校3所',
      [
        ['创建县级名校', '4', '所', null],
        ['艺术和体育特色校', '2', '所', null],
        ['创建市级标准化学校', '3', '所', null],
      ],
    ],
    [
      '完成北阳庄幼儿园等九个项目及大北河小学等十一个附属工程项目的建设任务。',
      [
        ['完成北阳庄幼儿园等项目', '九', '个', null],
        ['大北河小学等附属工程项目的建设任务', '十一', '个', null],
      ],
    ],
    [
      '组建了一支4800人的由教师、行政、保安、学生家长等多方力量构成的“红袖章”平安志愿者队伍',
      [['组建“红袖章”平安志愿者队伍', '4800', '人', null]],
    ],
    ['于10月初在9所学校成功试点开展校内课后服务', [['学校成功试点开展校内课后服务', '9', '所', null]]],
    ['积极协助甲山乡建立一所成人文化技术学校，', [['协助甲山乡建立成人文化技术学校', '一', '所', null]]],
    ['确保学生“每天锻炼一小时”。', [['学生每天锻炼', '一', '小时', null]]],
    ['新任教师先安排到农村学校任教6年以上。', [['新任教师先安排到农村学校任教', '6', '年', '>=']]],
    ['以3年为一个培养周期', [['培养周期', '3', '年', null]]],
    ['确保高考“六连冠”', [['高考', '六', '连冠', null]]],
    ['全县60%中小学完成教学仪器的更新。', [['中小学完成教学仪器的更新', '60', '%', null]]],
    ['力争2\\3的中小学仪器器材配备达到省定“基本”标准', [['中小学仪器器材配备达到省定“基本”标准', '2\\3', '', null]]],
    [
      '公办在园幼儿数占比达61.85%，比去年提高2.85个百分点，普惠性幼儿园覆盖率达94.77%',
      [
        ['公办在园幼儿数占比', '61.85', '%', '='],
        ['普惠性幼儿园覆盖率', '94.77', '%', '='],
      ],
    ],
    [
      '争取区本级财政预算内教育经费支出占财政支出的比例比上年同口径提高1至2个百分点',
      [['区本级财政预算内教育经费支出占财政支出的比例比上年同口径提高', '1至2', '个百分点', null]],
    ],
  ])('%s', (text, expected) => {
    expect(of(text).map(row)).toEqual(expected);
  });

  it('states a figure once: 支持7个联盟体 refers back', () => {
    const text = '成立7个学校党建联盟体。一年以来下拨专项经费100余万元支持7个联盟体开展形式多样的活动。';
    expect(of(text).map(({ value, unit }) => value + unit)).toEqual(['7个', '100万元']);
  });
});

describe('figures in texts made up for the purpose', () => {
  it.each<[string, ReturnType<typeof row>[]]>([
    ['九年义务教育巩固率达到百分之九十五', [['九年义务教育巩固率', '九十五', '%', '=']]],
    ['体检率98.5％', [['体检率', '98.5', '%', null]]],
    [
      '培训教师１２００人次、校长1,200余人次',
      [
        ['培训教师', '１２００', '人次', null],
        ['校长', '1,200', '人次', '>='],
      ],
    ],
    ['教师参训率保持在98%—100%', [['教师参训率', '98%—100', '%', '=']]],
    ['三分之一以上的学校建成智慧校园', [['学校建成智慧校园', '三分之一', '', '>=']]],
    [
      '争创省级示范校2—3所、市级5所',
      [
        ['争创省级示范校', '2—3', '所', null],
        ['示范校（市级）', '5', '所', null],
      ],
    ],
    [
      '国家级、省级、市级课题分别立项2项、5项、12项。',
      [
        ['国家级课题立项', '2', '项', null],
        ['省级课题立项', '5', '项', null],
        ['市级课题立项', '12', '项', null],
      ],
    ],
    ['生均公用经费由600元提高到650元', [['生均公用经费由600元', '650', '元', '=']]],
    ['消除66人以上超大班额，班额控制在45人以内', [['班额', '45', '人', '<=']]],
    ['作业时间控制在60分钟内', [['作业时间', '60', '分钟', '<=']]],
    [
      '选取10所有条件的学校，立项3项科研课题，购置5000本书，召开3次会议，建设4个项目，联系3家乡镇企业，招收3本科生',
      [
        ['选取有条件的学校', '10', '所', null],
        ['立项科研课题', '3', '项', null],
        ['购置书', '5000', '本', null],
        ['召开会议', '3', '次', null],
        ['建设项目', '4', '个', null],
        ['联系乡镇企业', '3', '家', null],
      ],
    ],
    ['校车事故0起', [['校车事故', '0', '起', null]]],
    [
      '召开2次专题会议，解决3个方面12个问题',
      [
        ['召开专题会议', '2', '次', null],
        ['解决3个方面问题', '12', '个', null],
      ],
    ],
    ['不少于一次', [['不少于', '一', '次', '>=']]],
  ])('%s', (text, expected) => {
    expect(of(text, { title: '不少于' }).map(row)).toEqual(expected);
  });
});

describe('numbers that are no figures', () => {
  it.each([
    '2019年9月8日，12月底前，3月底前，20*年秋季',
    '第三届、第20届、第二批、第5次、中纪委五次全会、党的十六届四中全会',
    '中央1号文件、国家档案局8号令、省委2009年24号文',
    '深入贯彻“三个代表”，实施“四大工程”“五项制度”“1256”工程和三名工程',
    '召开教育大会提出五项工程、九项工作、两项检查，推进六个信息化建设',
    '《3—6周岁幼儿学习与发展指南》、《2003—2007教育振兴计划》、《10项规定》',
    '投入xxx万元，新增学位xxxx个，总投资xxx亿元，拿出近x千万元，x万余名学生，三个xxx%',
    '如期完成校园安防“三个100%”工作目标，推进4个100%建设',
    '完善人防、物防和技防三个百分百建设',
    '打造“十镇百村千队万人”健身品牌，开展千校万师支教活动，万人口本科上线率',
    '在全县四年级以上学生中开展，一三五七八年级，高三、初三，九年一贯制，具有一年以上教龄，15年以上教龄',
    '利用3年的时间，用2-3年时间，用三年左右的时间，学前三年教育，办学20余年，建校65周年',
    '以“1（专职教研员）+N（若干名学科骨干教师）”模式，体育艺术“2+1”项目，3D打印，甲型h1n1流感，师生比1:13.5',
    '实行24小时值班制度，重大事项2小时内上报，48小时内反馈',
    '举办一次研讨会，建设一支队伍，建立一户一档、一人一策，确保无一人失学，其中一人总分555分',
    '居全省前10名，列全市前3位，第1名，目标是前三名',
    '建设信息化中心校（省市各1所）（中小学教师81人、幼儿园教师9人）',
    '展示核心价值观12个主题词，落实3项措施，抓好5个环节',
    '巩固落实“学生每天活动一小时”的成果',
    '',
    '%。100。。、分别达到、以上',
  ])('%s', (text) => {
    expect(of(text)).toEqual([]);
  });
});

describe('kind', () => {
  const kind = (text: string, given?: Given) => of(text, given).map((target) => target.kind);

  it('is told by the words around the figure', () => {
    expect(kind('力争普惠性民办园占比达80%', { report: 'summary' })).toEqual(['target']);
    expect(kind('目前已有16栋单体主体完工')).toEqual(['achieved']);
    expect(kind('全区有幼儿园76所，其中普惠性民办园28所')).toEqual(['status', 'status']);
    expect(kind('投入2274万元')).toEqual(['input']);
    expect(kind('退还费用30.90万元', { report: 'summary' })).toEqual(['achieved']);
  });

  it('else by the headings above, else by the report', () => {
    const text = '建设信息化中心校2所';
    expect(kind(text, { report: 'summary+plan', path: ['2020年工作思路', '主要措施'] })).toEqual(['target']);
    expect(kind(text, { report: 'plan', path: ['2019年工作总结'] })).toEqual(['achieved']);
    expect(kind(text, { report: 'plan' })).toEqual(['target']);
    expect(kind(text, { report: 'summary' })).toEqual(['achieved']);
    expect(kind(text, { report: 'summary+plan' })).toEqual(['achieved']);
  });
});

describe('any text', () => {
  const LETTERS = [
    ...'1290０９.,，、。：；%％/\\—-至到余多约x*█（）()《》“”"的和及有达为第前各每等由\n 　',
    ...'一二两三十百千万亿',
    ...['分之', '以上', '不超过', '至少', '分别', '小学', '入学率', '所', '个', '名', '万元', '年', '个百分点', '教师'],
    ...['𠮷', '\ud800', '<', '{', '&'],
  ];
  const text = fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map((letters) => letters.join(''));

  it('gives rows that stand in it', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const target of of(given, { title: '题目' })) {
          expect(given).toContain(target.quote);
          expect(target.quote).toContain(target.value);
          expect(target.value).toMatch(/[0-9０-９一二两三十百千万亿]/u);
          expect(target.indicator).not.toBe('');
          expect(target.indicator.length).toBeLessThanOrEqual(2 * NAME_MOST);
          expect(target.quote.length).toBeLessThanOrEqual(QUOTE_MOST);
        }
      }),
      { numRuns: 2000 },
    );
  });

  /** The vocabulary with a counter on every list: how often a word is looked at is how much work was done. */
  function counting(): { words: TargetWords; looks: () => number } {
    let looks = 0;
    const watch = <T>(value: T): T => {
      if (Array.isArray(value))
        return new Proxy(value, {
          get(list, key) {
            looks++;
            return Reflect.get(list, key);
          },
        });
      if (value instanceof Map || typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, watch(inner)])) as T;
    };
    return { words: watch(words), looks: () => looks };
  }

  const HOSTILE: [string, string][] = [
    ['digits', '1'],
    ['ten thousands', '万'],
    ['Chinese digits', '二'],
    ['fractions', '1/'],
    ['Chinese fractions', '百分之'],
    ['thousands', ',000'],
    ['ranges', '1—'],
    ['open brackets', '（1所'],
    ['closed brackets', '1所）'],
    ['nested quotes', '“1所”'],
    ['a run of values', '1%、'],
    ['figures without a stop', '1所'],
    ['figures with names', '新建小学1所、'],
    ['clauses', '1所，'],
    ['words that are trimmed', '确保达到'],
    ['conjunctions', '、和'],
    ['masks', 'x1所'],
    ['breaks', '\n1\n'],
  ];

  it.each(HOSTILE)('is read with work that grows with its length only: %s', (_, unit) => {
    const work = (length: number) => {
      const { words: watched, looks } = counting();
      targets({ id: 'x', title: '', text: unit.repeat(length / unit.length), path: [] }, watched, 'plan');
      return looks();
    };
    expect(work(4_000)).toBeLessThanOrEqual(2.1 * work(2_000) + 100);
  });

  it.each(HOSTILE)('of 100,000 characters is read to its end: %s', (_, unit) => {
    const given = `小学入学率99%。${unit.repeat(100_000 / unit.length)}。初中入学率98%`;
    const found = of(given);
    expect(found[0]).toMatchObject({ value: '99' });
    expect(found.length).toBeLessThanOrEqual(given.length / 2);
    expect(quantities(given, words).steps).toBeLessThanOrEqual(20 * given.length);
  });
});

describe('the judged figures', async () => {
  const content = await readContent('.');
  const kinds = new Map<string, Target[]>();
  const all: Passage[] = [];
  for (const { path, text } of content.described) {
    if (!path.startsWith(REPORTS)) continue;
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const facts = about.parse(parse(text));
    const blocks = fromMdx(content.generated.get(`${folder}report.mdx`) ?? '');
    for (const passage of passages({ id: folder.slice(REPORTS.length, -1), about: facts, blocks })) {
      all.push(passage);
      kinds.set(passage.id, targets(passage, words, facts.kind));
    }
  }
  const plain = (text: string) => text.normalize('NFKC').replace(/[\s\p{P}\p{S}]/gu, '');

  it('are found, and little else', () => {
    let wanted = 0;
    let found = 0;
    const missed: string[] = [];
    const hit = new Set<Target>();
    for (const { source, targets: list } of judged.documents)
      for (const want of list) {
        wanted++;
        const near = all.filter(
          (passage) =>
            passage.source.file === source &&
            passage.source.lines[0] <= want.line &&
            want.line <= passage.source.lines[1],
        );
        const match = near
          .flatMap((passage) => kinds.get(passage.id) ?? [])
          .find((target) => !hit.has(target) && plain(target.value) === plain(want.value) && target.unit === want.unit);
        if (match) {
          hit.add(match);
          found++;
        } else missed.push(`${source}:${want.line} ${want.value}${want.unit}`);
      }
    const given = [...kinds.values()].flat();
    const [recall, precision] = [found / wanted, hit.size / given.length];
    console.log(
      `targets: judged ${wanted}, given ${given.length}, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    );
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(precision).toBeGreaterThanOrEqual(0.8);
  });

  it('have names that can be read', () => {
    for (const target of [...kinds.values()].flat()) {
      expect(target.indicator).toMatch(/\p{Script=Han}{2}/u);
      expect(target.indicator).not.toMatch(/^[、，。）的和及]|[、，。（和]$/u);
    }
  });
});

describe('targets.yml', () => {
  it('has no problems', () => {
    expect(targetWords(YAML, FILE).problems).toEqual([]);
  });

  it('refuses a unit in two groups, and what it does not know', () => {
    const twice = YAML.replace('words: [连冠, 连胜]', 'words: [连冠, 所]');
    expect(targetWords(twice, FILE).problems).toMatchObject([{ code: 'vocabulary-duplicate', file: FILE }]);
    expect(targetWords(YAML.replace('\nskips:', '\nskip:'), FILE).words).toBeUndefined();
    expect(targetWords(YAML.replace("bound: '>='", "bound: '>'"), FILE).problems).toMatchObject([
      { code: 'field-value' },
    ]);
  });
});
