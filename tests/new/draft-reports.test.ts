import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { type Draft, draftReports, type Hints, type Knowledge } from '../../src/new/draft-reports.ts';
import { draftKey } from '../../src/new/entry.ts';
import type { About } from '../../src/report/about.ts';
import { projectKnowledge } from './knowledge.ts';

const root = new URL('../../', import.meta.url);
vi.setConfig({ testTimeout: 60_000 });
const knowledge = projectKnowledge();
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const drafts = (text: string, hints: Hints = {}) => draftReports(text, hints, knowledge).drafts;
const keyOf = (draft: Draft) => draftKey(draft, undefined);

/** The reports as people curated them, by source and first line of each witness. */
const curated = readdirSync(new URL('content/reports/', root), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('about.yml'))
  .map((path) => ({
    key: path.replaceAll('\\', '/').replace(/\/about\.yml$/u, ''),
    about: parse(read(`content/reports/${path}`)) as About,
  }));
const sources = readdirSync(new URL('content/sources/', root)).filter((name) => name.endsWith('.txt'));

/** The curated report that a draft is of: the one whose base witness it overlaps. */
function truthOf(source: string, { lines: [from, to] }: Draft) {
  return curated.find(({ about }) => {
    const base = about.witnesses[0];
    return base?.source === source && base.lines[0] <= to && from <= base.lines[1];
  });
}

const pairs = sources.flatMap((source) =>
  drafts(read(`content/sources/${source}`)).map((draft) => ({ source, draft, truth: truthOf(source, draft) })),
);

describe('the seeds', () => {
  it('are as many reports as people found in them, the copy in the compilation as a second witness', () => {
    const found = new Set(pairs.map(({ truth }) => truth?.key));
    expect(found.size).toBe(curated.filter(({ about }) => sources.includes(about.witnesses[0]?.source ?? '')).length);
    expect(pairs).toHaveLength(found.size);
    expect(pairs.filter(({ draft }) => draft.copies.length).map(({ draft }) => draft.copies)).toEqual([[[1497, 1573]]]);
  });

  it.each(pairs.map((pair) => [pair.truth?.key ?? pair.source, pair] as const))(
    '%s: nothing certain is wrong, nothing established elsewhere',
    (_, { draft, truth }) => {
      const about = truth?.about as About;
      const { region, years, kind } = draft;
      const path = region.region?.path;
      if (region.confidence === 'certain') expect(path).toBe(about.region.path);
      // what is established lies on the way to the truth
      if (path) expect(`${about.region.path}/`).toContain(`${path}/`);
      if (years.covered.length) expect(years.covered).toEqual(about.years.covered);
      if (kind.confidence === 'certain') expect(kind.kind).toBe(about.kind);
      expect(draft.verdict).toBeUndefined();
    },
  );

  it('lead to the keys of the curated reports, or to an honest uncertain', () => {
    const same = pairs.filter(({ draft, truth }) => keyOf(draft) === truth?.key).map(({ truth }) => truth?.key);
    expect(same.sort()).toEqual([
      'guangdong/shaoguan/wujiang/2019-2020',
      'hebei/baoding/wangdu/2014-2015',
      'jiangsu/nanjing/xuanwu/2009-2010',
      'jiangxi/yichun/shanggao/2024',
      'shaanxi/baoji/meixian/2005',
    ]);
    for (const { draft, truth } of pairs) {
      if (keyOf(draft) === truth?.key) continue;
      expect([draft.region.confidence, draft.years.confidence]).not.toEqual(['certain', 'certain']);
    }
  });

  it.each([
    ['hunan/loudi/louxing/2008', '2008', 2011],
    ['tianjin/dongli/2010', '2010', 2011],
    ['shandong/qingdao/licang/2019', '2024', 2024],
  ])('%s: the false printed year is a guess that decides nothing', (key, candidate, printed) => {
    const { draft } = pairs.find(({ truth }) => truth?.key === key) as (typeof pairs)[number];
    expect(draft.years).toMatchObject({ covered: [], confidence: 'guess', printed: [printed] });
    expect(draft.years.candidates).toContain(candidate);
  });

  it('takes no region that is only looked up to: 衡水 is not the county that learns from it', () => {
    const { draft } = pairs.find(({ truth }) => truth?.key === 'hebei/handan/shexian/2014') as (typeof pairs)[number];
    expect(draft.region).toMatchObject({ confidence: 'probable' });
    expect(draft.region.region?.path).toBe('hebei/handan/shexian');
    expect(JSON.stringify(draft.region)).not.toContain('衡水市');
  });

  it('keep kind and printed title', () => {
    const titles = pairs.flatMap(({ draft, truth }) =>
      truth?.about.titlePrinted ? [[draft.titlePrinted, truth.about.titlePrinted]] : [],
    );
    for (const [found, printed] of titles) expect(found).toBe(printed);
    expect(pairs.map(({ draft, truth }) => [draft.kind.kind, truth?.about.kind]).filter(([a, b]) => a !== b)).toEqual(
      [],
    );
  });
});

interface Expected {
  region: string | undefined;
  regionConfidence: string;
  years: number[];
  yearsConfidence: string;
  kind: string;
  level: string;
  issuer?: string;
}

/** Made-up plans of places and levels that the seeds have not. */
const PLANS: Record<string, Expected> = {
  town: {
    region: 'jiangsu/suzhou/kunshan',
    regionConfidence: 'probable',
    years: [2021],
    yearsConfidence: 'certain',
    kind: 'plan',
    level: 'town',
    issuer: '周市镇教育办公室',
  },
  school: {
    region: 'sichuan/mianyang/youxian',
    regionConfidence: 'certain',
    years: [2022],
    yearsConfidence: 'certain',
    kind: 'plan',
    level: 'school',
    issuer: '绵阳市游仙区实验小学',
  },
  province: {
    region: 'henan',
    regionConfidence: 'certain',
    years: [2018],
    yearsConfidence: 'certain',
    kind: 'plan',
    level: 'province',
    issuer: '河南省教育厅',
  },
  'county-city': {
    region: 'zhejiang/jinhua/lanxi',
    regionConfidence: 'certain',
    years: [2016, 2017],
    yearsConfidence: 'certain',
    kind: 'summary+plan',
    level: 'county',
    issuer: '兰溪市教育局',
  },
  banner: {
    region: 'neimenggu/eerduosi/etuokeqian',
    regionConfidence: 'certain',
    years: [2020],
    yearsConfidence: 'certain',
    kind: 'summary',
    level: 'county',
    issuer: '鄂托克前旗教育体育局',
  },
  corps: {
    region: 'xinjiang/shihezi',
    regionConfidence: 'certain',
    years: [2019],
    yearsConfidence: 'probable',
    kind: 'plan',
    level: 'prefecture',
  },
  hongkong: {
    region: 'xianggang',
    regionConfidence: 'certain',
    years: [2019],
    yearsConfidence: 'probable',
    kind: 'plan',
    level: 'province',
  },
  government: {
    region: 'shaanxi/ankang/xunyang',
    regionConfidence: 'probable',
    years: [2016, 2017],
    yearsConfidence: 'probable',
    kind: 'summary+plan',
    level: 'county',
    issuer: '旬阳县人民政府',
  },
  'school-year': {
    region: 'zhejiang/hangzhou/fuyang',
    regionConfidence: 'certain',
    years: [2016, 2017],
    yearsConfidence: 'certain',
    kind: 'plan',
    level: 'county',
    issuer: '杭州市富阳区教育局',
  },
  // names that were taken out
  masked: {
    region: undefined,
    regionConfidence: 'unknown',
    years: [2020],
    yearsConfidence: 'certain',
    kind: 'plan',
    level: 'county',
  },
  // another county's towns under the title
  'copied-towns': {
    region: undefined,
    regionConfidence: 'guess',
    years: [2013],
    yearsConfidence: 'certain',
    kind: 'plan',
    level: 'county',
  },
  // places to learn from, and no own
  'learn-from': {
    region: undefined,
    regionConfidence: 'unknown',
    years: [],
    yearsConfidence: 'unknown',
    kind: 'plan',
    level: 'county',
  },
  // a plan of 2008 with all years moved
  shifted: {
    region: 'hebei/shijiazhuang/lingshou',
    regionConfidence: 'certain',
    years: [],
    yearsConfidence: 'guess',
    kind: 'plan',
    level: 'county',
  },
  // four districts bear the name
  'same-name': {
    region: undefined,
    regionConfidence: 'guess',
    years: [2015],
    yearsConfidence: 'probable',
    kind: 'plan',
    level: 'county',
  },
};

describe('plans of unseen places and levels', () => {
  it.each(Object.entries(PLANS))('%s', (name, expected) => {
    const [draft, ...more] = drafts(read(`tests/new/cases/plans/${name}.txt`)) as [Draft, ...Draft[]];
    expect(more).toEqual([]);
    expect(draft.verdict).toBeUndefined();
    expect({
      region: draft.region.region?.path,
      regionConfidence: draft.region.confidence,
      years: draft.years.covered,
      yearsConfidence: draft.years.confidence,
      kind: draft.kind.kind,
      level: draft.issuer.level,
      issuer: expected.issuer ? draft.issuer.name : undefined,
    }).toEqual({ issuer: undefined, ...expected });
  });

  it('knows the name and the code of the year', () => {
    const [draft] = drafts(read('tests/new/cases/plans/government.txt'));
    expect(draft?.region.region).toMatchObject({ name: '旬阳县', code: '610928' });
  });

  it('names the districts of one name as candidates', () => {
    const [draft] = drafts(read('tests/new/cases/plans/same-name.txt'));
    expect(draft?.region.candidates).toEqual([
      '江苏省南京市鼓楼区',
      '江苏省徐州市鼓楼区',
      '福建省福州市鼓楼区',
      '河南省开封市鼓楼区',
    ]);
  });

  it('says of a title that the towns contradict which county they are of', () => {
    const [draft] = drafts(read('tests/new/cases/plans/copied-towns.txt'));
    expect(draft?.region.reason).toContain('涉县');
    expect(draft?.region.candidates).toContain('涉县');
  });
});

describe('what is no report', () => {
  it.each([
    ['empty', 'empty'],
    ['english', 'foreign'],
    ['judgment', 'judgment'],
    ['news', 'news'],
    ['notice', 'notice'],
    ['personal', 'personal'],
    ['product', 'product'],
    ['speech', 'speech'],
    ['table', 'table'],
  ])('%s is said to be so, with the reason', (name, code) => {
    const [draft] = drafts(read(`tests/new/cases/others/${name}.txt`));
    expect(draft?.verdict?.code).toBe(code);
    expect(draft?.verdict?.reason).toMatch(/\p{Script=Han}.*。$/u);
  });
});

const BODY = `
一、加强党的建设。落实全面从严治党要求，加强学校党组织建设，推进作风建设，提高教育系统党员素质。
二、提高教育质量。深化课程改革，加强教学管理，提升课堂效率，促进学生全面发展，完善评价制度。
三、加强队伍建设。完善教师培训制度，加强师德建设，组织名师送教下乡，提高教师专业水平。
四、确保校园安全。健全安全责任制，开展安全教育，确保学校稳定。
`;

describe('evidence that does not agree', () => {
  const first = (text: string) => drafts(text)[0] as Draft;

  it('a superior city is not the region of the county-level city that speaks', () => {
    const { region } = first(
      `全市教育要在石家庄市教育局领导下，按照河北省和石家庄市的部署，办好教育。我市石家庄市级示范校达到5所。${BODY}`,
    );
    expect(region.confidence).not.toBe('certain');
  });
  it('the page of a city holds the text of its district', () => {
    const { region } = first(
      `当前位置：首页 > 韶关市教育局 > 县区动态\n2019年工作总结\n2019年，武江区教育局在区委领导下，全区教育取得新成绩。武江区新建学校3所，我区教育质量提高。${BODY}`,
    );
    expect(region.region?.path).toBe('guangdong/shaoguan/wujiang');
  });
  it('a title of a city over the text of a county is not believed', () => {
    const { region } = first(
      `吉安市2020年教育工作总结\n2020年，全县教育工作在县委领导下取得新成绩，我县高考再创佳绩。${BODY}`,
    );
    expect(region).toMatchObject({ region: undefined, confidence: 'guess' });
  });
  it('title and signature of two counties', () => {
    const { region } = first(
      `沭阳县教育局2018年工作总结\n2018年，全县教育取得新成绩。${BODY}\n泗洪县教育局\n2018年12月30日`,
    );
    expect(region.confidence).toBe('guess');
  });
  it('a menu of other cities’ bureaus', () => {
    const { region, issuer } = first(
      `北京市教育委员会\n上海市教育委员会\n广州市教育局\n2020年工作总结\n2020年，全区教育取得新成绩。${BODY}`,
    );
    expect(region.confidence).toBe('guess');
    expect(issuer.name).not.toContain('北京');
  });
  it('a year before an event that the text speaks of', () => {
    const { years } = first(
      `句容市教育局2022年工作要点\n2022年全市教育工作要深入贯彻党的二十届三中全会精神。2022年，我市要加强学校建设。${BODY}`,
    );
    expect(years).toMatchObject({ covered: [], confidence: 'guess' });
  });
  it('a title of one year over a text of another', () => {
    const { years } = first(
      `会宁县教育局2022年工作要点\n2017年全县教育工作的总体要求是：加强管理。2017年，我县要新建学校。${BODY}`,
    );
    expect(years).toMatchObject({ covered: [], confidence: 'guess' });
    expect(years.candidates).toEqual(expect.arrayContaining(['2017', '2022']));
  });
  it('a printed year on a reposting site is never certain by itself', () => {
    const page = (site: string) =>
      `${site}\n会宁县教育局2017年工作要点\n2017年全县教育工作的总体要求是：加强管理。2017年，我县要新建学校。${BODY}`;
    expect(first(page('好文档 - 专业文书写作范文服务资料分享网站')).years.confidence).toBe('probable');
    expect(first(page('')).years.confidence).toBe('certain');
  });
  it('a county’s name that was no longer in use in the printed year', () => {
    const { years } = first(`宁河县教育局2018年工作总结\n2018年，全县教育取得新成绩。2018年，宁河县新建学校。${BODY}`);
    expect(years.confidence).toBe('probable');
  });
  it('a plan of several years has no year of its own', () => {
    expect(first(`会宁县2021—2025年教育发展规划\n全县教育要加快发展。${BODY}`).years.covered).toEqual([]);
  });
});

describe('pages', () => {
  const one = (year: number, name: string) =>
    `${name}教育局${year}年工作要点\n${year}年，${name}教育工作的总体要求是加强管理，全县教育要提高质量。${BODY.repeat(6)}`;

  it('two reports one after the other are split where the second title stands', () => {
    const found = drafts(`${one(2017, '会宁县')}${one(2018, '靖远县')}`);
    expect(found.map(({ titlePrinted }) => titlePrinted)).toEqual([
      '会宁县教育局2017年工作要点',
      '靖远县教育局2018年工作要点',
    ]);
  });
  it('separators of other forms are known', () => {
    const found = draftReports(
      `教育局工作计划大全\n篇一：\n${one(2017, '会宁县')}\n篇二：\n${one(2018, '靖远县')}`,
      {},
      knowledge,
    );
    expect(found.drafts).toHaveLength(2);
    expect(found.aside.map(({ lines }) => lines)).toEqual([
      [1, 2],
      [expect.any(Number), expect.any(Number)],
    ]);
  });
  it('a repeated title does not split a report', () => {
    const text = one(2017, '会宁县');
    expect(drafts(`${text}\n会宁县教育局2017年工作要点\n${BODY}`)).toHaveLength(1);
  });
  it('the notice that hands a plan out is no part of it', () => {
    const [draft] = drafts(
      `会教发〔2017〕3号\n会宁县教育局关于印发《会宁县教育局2017年工作要点》的通知\n各学校：\n现印发给你们，请遵照执行。\n${one(2017, '会宁县')}`,
    );
    expect(draft?.titlePrinted).toBe('会宁县教育局2017年工作要点');
    expect(draft?.lines[0]).toBe(5);
  });
  it('menus above and footers below stay outside, each line told', () => {
    const { drafts: found, aside } = draftReports(
      `网站首页\n政务公开\n${one(2017, '会宁县')}\n主办单位：会宁县教育局\n友情链接`,
      {},
      knowledge,
    );
    const text = one(2017, '会宁县').split('\n').length;
    expect(found[0]?.lines[0]).toBe(3);
    expect(found[0]?.lines[1]).toBeLessThanOrEqual(2 + text);
    expect(aside).toHaveLength(2);
  });
});

describe('guarantees', () => {
  const texts = [
    ...sources.map((name) => read(`content/sources/${name}`)),
    ...Object.keys(PLANS).map((name) => read(`tests/new/cases/plans/${name}.txt`)),
  ];

  it('every quote stands on its line, word for word', () => {
    for (const text of texts) {
      const lines = text.split('\n');
      for (const { issuer, region, years } of drafts(text)) {
        for (const { quote, line } of [...issuer.evidence, ...region.evidence, ...years.evidence])
          expect(lines[line - 1]).toContain(quote);
      }
    }
  });

  it('the same text gives the same drafts', () => {
    const again = projectKnowledge();
    for (const text of texts) expect(draftReports(text, {}, knowledge)).toEqual(draftReports(text, {}, again));
  });

  it('never throws, and its ranges never overlap, on text in pieces', () => {
    const pieces = texts.flatMap((text) => text.split('\n')).filter((line) => line.length < 300);
    const line = fc.oneof(
      fc.constantFrom(...pieces),
      fc.string({ unit: 'binary', maxLength: 40 }).map((text) => text.replace(/\n/gu, ' ')),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
        const found = draftReports(lines.join('\n'), {}, knowledge);
        const ranges = [
          ...found.drafts.flatMap((draft) => [draft.lines, ...draft.copies]),
          ...found.aside.map((one) => one.lines),
        ].sort((a, b) => a[0] - b[0]);
        ranges.forEach(([from, to], at) => {
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThan(ranges[at - 1]?.[1] ?? 0);
        });
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('reads a text a bounded number of times, whatever its length', () => {
    const work = (text: string) => {
      let read = 0;
      const counted =
        <T>(find: (part: string) => T) =>
        (part: string) => {
          read += part.length;
          return find(part);
        };
      const watched: Knowledge = {
        ...knowledge,
        findRegions: counted(knowledge.findRegions),
        findTowns: counted(knowledge.findTowns),
        findDated: counted(knowledge.findDated),
        noise: counted(knowledge.noise),
        ordinal: counted(knowledge.ordinal),
      };
      draftReports(text, {}, watched);
      return read / text.length;
    };
    const text = read('tests/new/cases/plans/county-city.txt');
    const [once, tenfold] = [work(text), work(text.repeat(10))];
    expect(tenfold).toBeLessThanOrEqual(once * 1.1);
    expect(once).toBeLessThan(8);
  });

  it.each(['教', '2019年', '一、', '武汉市', '井店镇、武汉市', '（', 'xx', '某县'])(
    'takes a line of a hundred thousand %s',
    (unit) => {
      const start = performance.now();
      draftReports(unit.repeat(100_000), {}, knowledge);
      expect(performance.now() - start).toBeLessThan(20_000);
    },
    60_000,
  );
});
